package cloud.preflight.inventory;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file for what is too much for memory, so that neither a slow sender nor a slow receiver keeps a transaction
 * waiting.
 */
final class Spool {

    private static final int PIECE = 1 << 16;

    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    static Spool create() {
        try {
            return new Spool(Files.createTempFile("preflight", ".json"));
        } catch (IOException failure) {
            throw Database.unavailable("no temporary file can be made", failure);
        }
    }

    /**
     * Takes everything from a stream.
     *
     * @throws IOException when the stream breaks off
     */
    void take(InputStream in) throws IOException {
        byte[] piece = new byte[PIECE];
        // Without a buffer, so that what can't be written is told from what can't be read.
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                write(out, piece, length);
            }
        }
    }

    private static void write(OutputStream out, byte[] piece, int length) {
        try {
            out.write(piece, 0, length);
        } catch (IOException failure) {
            throw Database.unavailable("the temporary file can't be written", failure);
        }
    }

    OutputStream out() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), PIECE);
    }

    /** What it holds; it is gone once that is closed. */
    InputStream last() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), PIECE);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            file.toFile().deleteOnExit();
        }
    }
}
