package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.openstack.InvalidDocument;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** The files that a command is given, where '-' is standard input. */
final class InputFiles {

    /** A document that is read as a whole, be it a file or a line, has at most so many bytes. */
    static final int LARGEST = 16 << 20;

    private static final Path STANDARD_INPUT = Path.of("-");

    private InputFiles() {}

    /** A stream of the file's text in UTF-8 without a byte-order mark, which is the caller's to close. */
    static InputStream open(Path file, Streams streams) throws IOException {
        // A pipe can tell how much of it is there to this kind of stream alone, and be read to its end only through
        // another.
        return MarkedText.of(
                file.equals(STANDARD_INPUT)
                        ? streams.in()
                        : new BufferedInputStream(new FileInputStream(file.toFile())));
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
            throw new CommandFailure(
                    VerdictText.of(file.toString(), invalid.faults()).strip());
        } catch (IOException unreadable) {
            throw new CommandFailure(file + ": can't be read");
        }
    }

    /** The first bytes of a file, one more than the largest document has at the most. */
    static byte[] bytes(Path file, Streams streams) throws IOException {
        try (InputStream in = open(file, streams)) {
            return in.readNBytes(LARGEST + 1);
        }
    }
}
