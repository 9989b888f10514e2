package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.openstack.InvalidDocument;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files that a command is given, where '-' is standard input. */
final class InputFiles {

    /** A document that is read as a whole, be it a file or a line, has at most so many bytes. */
    static final int LARGEST = 16 << 20;

    private static final Path STANDARD_INPUT = Path.of("-");

    private InputFiles() {}

    /** A stream of the file's text in UTF-8 without a byte-order mark, which is the caller's to close. */
    static InputStream open(Path file, Streams streams) throws IOException {
        return MarkedText.of(file.equals(STANDARD_INPUT) ? streams.in() : bytes(file));
    }

    /**
     * A stream of the file's bytes. A pipe can tell how much of it is there to the first kind of stream alone, and be read
     * to its end only through another; the second kind says what is in the way, and opens what the locale can't name.
     */
    static InputStream bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a directory");
        }
        try {
            return new BufferedInputStream(new FileInputStream(file.toFile()));
        } catch (FileNotFoundException failure) {
            return Files.newInputStream(file);
        }
    }

    /** Reads native documents from a stream. */
    interface Reading {
        void read(InputStream in) throws IOException, InvalidDocument;
    }

    /** Lets native documents be read from a file; what is wrong with it is said under its name. */
    static void read(Path file, Streams streams, Reading reading) {
        try (InputStream in = open(file, streams)) {
            reading.read(in);
        } catch (InvalidDocument invalid) {
            throw new CommandFailure(file.toString(), invalid.faults());
        } catch (IOException unreadable) {
            throw FileTrouble.unreadable(file, unreadable);
        }
    }

    /** The first bytes of a file, one more than the largest document has at the most. */
    static byte[] bytes(Path file, Streams streams) throws IOException {
        try (InputStream in = open(file, streams)) {
            return in.readNBytes(LARGEST + 1);
        }
    }
}
