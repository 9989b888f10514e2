package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.profile.InvalidProfile;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The platform profile that a command decides under. */
final class ProfileOption {

    private static final String VARIABLE = "PREFLIGHT_PROFILE";

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description = "The platform profile, a YAML file (PREFLIGHT_PROFILE). Default: the built-in one.")
    private @Nullable Path file;

    Profile profile() {
        if (file != null) {
            return read(file, file.toString());
        }
        return FileNames.in(VARIABLE)
                .map(named -> read(named, VARIABLE + "=" + named))
                .orElseGet(Profile::defaults);
    }

    /** Where it is, as a log may have it. */
    String place() {
        return Optional.ofNullable(file)
                .or(() -> FileNames.in(VARIABLE))
                .map(Path::toString)
                .orElse("built-in");
    }

    private static Profile read(Path file, String name) {
        try {
            return Profile.parse(text(file));
        } catch (InvalidProfile invalid) {
            throw new CommandFailure(name + ": " + oneLine(invalid));
        } catch (IOException unreadable) {
            throw new CommandFailure(name + ": the profile " + FileTrouble.unreadable(unreadable));
        }
    }

    /** A profile on standard input would be taken for the questions there. */
    private static String text(Path file) throws IOException {
        try (InputStream in = MarkedText.of(InputFiles.bytes(file))) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        }
    }

    private static String oneLine(InvalidProfile invalid) {
        return String.join("; ", String.valueOf(invalid.getMessage()).lines().toList());
    }
}
