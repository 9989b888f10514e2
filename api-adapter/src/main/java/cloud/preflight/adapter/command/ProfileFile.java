package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.profile.InvalidProfile;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has a platform profile.
 *
 * @param name what somebody called it: the path, or the variable and the path
 */
record ProfileFile(Path path, String name) {

    private static final int LARGEST = 1 << 20;

    /** The profile that it has now. What is wrong with it is said in one line that names the file. */
    Profile profile() {
        try {
            return profile(text());
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** The profile that this text of it is. */
    Profile profile(String text) {
        try {
            return Profile.parse(text);
        } catch (InvalidProfile invalid) {
            throw new CommandFailure(name + ": " + oneLine(invalid));
        }
    }

    private static String oneLine(InvalidProfile invalid) {
        return String.join("; ", String.valueOf(invalid.getMessage()).lines().toList());
    }

    CommandFailure unreadable(IOException failure) {
        return new CommandFailure(name + ": the profile " + FileTrouble.unreadable(failure));
    }

    /** Whether it can be read more than once, which a pipe can't. */
    boolean isFile() {
        return Files.isRegularFile(path);
    }

    /** What it holds now, of a file that must not have become anything else: the end of that may never come. */
    String textAgain() throws IOException {
        if (Files.exists(path) && !isFile()) {
            throw new FileSystemException(path.toString(), null, "is no file any more");
        }
        return text();
    }

    /** A profile on standard input would be taken for the questions there. */
    private String text() throws IOException {
        try (InputStream in = MarkedText.of(InputFiles.bytes(path))) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("is larger than 1 MiB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }
}
