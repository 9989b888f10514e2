package cloud.preflight.adapter.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The files that a command is given, where '-' is standard input. */
final class Files {

    private static final Path STANDARD_INPUT = Path.of("-");

    private Files() {}

    /** A stream that is the caller's to close. */
    static InputStream open(Path file, Streams streams) throws IOException {
        return file.equals(STANDARD_INPUT) ? streams.in() : java.nio.file.Files.newInputStream(file);
    }

    static byte[] bytes(Path file, Streams streams) throws IOException {
        try (InputStream in = open(file, streams)) {
            return in.readAllBytes();
        }
    }
}
