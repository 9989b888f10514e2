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
 * waiting. Where the file itself can't be written the inventory is unavailable, which is thrown.
 */
final class Spool {

    private static final int PIECE = 1 << 16;

    private final Path file;

    Spool(Path file) {
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
        try (OutputStream out = new Written(file)) {
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                out.write(piece, 0, length);
            }
        }
    }

    OutputStream out() {
        return new BufferedOutputStream(new Written(file), PIECE);
    }

    /** What is written to the file, whose failures are the inventory's. */
    private static final class Written extends OutputStream {

        private final OutputStream file;

        private Written(Path file) {
            try {
                this.file = Files.newOutputStream(file);
            } catch (IOException failure) {
                throw unwritable(failure);
            }
        }

        @Override
        public void write(int single) {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                file.write(bytes, offset, length);
            } catch (IOException failure) {
                throw unwritable(failure);
            }
        }

        @Override
        public void close() {
            try {
                file.close();
            } catch (IOException failure) {
                throw unwritable(failure);
            }
        }

        private static RuntimeException unwritable(IOException failure) {
            return Database.unavailable("the temporary file can't be written", failure);
        }
    }

    /** What it holds; it is gone once that is closed. */
    InputStream last() {
        try {
            return new BufferedInputStream(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), PIECE);
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** Why what it holds can't be read. */
    static RuntimeException unreadable(IOException failure) {
        return Database.unavailable("the temporary file can't be read", failure);
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            file.toFile().deleteOnExit();
        }
    }
}
