package cloud.preflight.adapter.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The standard streams of a run of the command.
 *
 * @param out in UTF-8, flushed by whoever writes to it
 * @param err in UTF-8, flushed line by line
 * @param terminal whether a person looks at {@code err}
 * @param shared whether a person looks at {@code out} too, so that it must not be mixed with what stands in a line of {@code
 *     err}
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal, boolean shared) {

    /** Streams whose {@code out} goes elsewhere. */
    Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
        this(in, out, err, terminal, false);
    }
}
