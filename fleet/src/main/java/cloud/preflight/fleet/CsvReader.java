package cloud.preflight.fleet;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link VerdictTable} writes. Not safe for several threads at once. */
final class CsvReader {

    private static final int END = -1;

    private final Reader in;

    /** A reader of buffered text. */
    CsvReader(Reader in) {
        this.in = in;
    }

    /** The values of the next line; none behind the last. */
    List<String> line() throws IOException {
        List<String> values = new ArrayList<>();
        int next = in.read();
        while (next != END) {
            StringBuilder value = new StringBuilder();
            int after = next == '"' ? quoted(value) : plain(next, value);
            values.add(value.toString());
            if (after == '\r') {
                return values;
            }
            next = in.read();
            if (next == END) {
                throw brokenOff();
            }
        }
        return values;
    }

    private int quoted(StringBuilder value) throws IOException {
        while (true) {
            int next = in.read();
            if (next == END) {
                throw brokenOff();
            }
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return lineEnd(next);
                }
            }
            value.append((char) next);
        }
    }

    private int plain(int first, StringBuilder value) throws IOException {
        int next = first;
        while (next != ',' && next != '\r' && next != END) {
            value.append((char) next);
            next = in.read();
        }
        return lineEnd(next);
    }

    /** Behind a value stands a comma, or both characters of a line's end. */
    private int lineEnd(int next) throws IOException {
        if (next != ',' && (next != '\r' || in.read() != '\n')) {
            throw brokenOff();
        }
        return next;
    }

    private static IOException brokenOff() {
        return new IOException("the table breaks off");
    }
}
