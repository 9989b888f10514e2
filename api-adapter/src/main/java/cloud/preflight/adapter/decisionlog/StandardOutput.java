package cloud.preflight.adapter.decisionlog;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output itself, since a print stream does not tell what failed. */
final class StandardOutput implements Sink {

    private final OutputStream out;
    private boolean torn;

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** What a failure left of a line is ended before the next attempt, so that it costs no other line. */
    @Override
    public void write(byte[] lines) throws IOException {
        if (torn) {
            out.write('\n');
        }
        torn = true;
        out.write(lines);
        torn = false;
    }

    /** It is not ours to close. */
    @Override
    public void close() throws IOException {
        out.flush();
    }

    @Override
    public String name() {
        return "standard output";
    }
}
