package cloud.preflight.adapter.command;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Function;

/**
 * An output whose first write that fails ends the command: nobody would get what it goes on to say, and a print stream around
 * it would keep an ordinary failure to itself.
 */
final class SureOutput extends FilterOutputStream {

    private final Function<IOException, CommandFailure> failure;
    private boolean broken;

    /** An output, and what is thrown when it can't be written. */
    SureOutput(OutputStream out, Function<IOException, CommandFailure> failure) {
        super(out);
        this.failure = failure;
    }

    boolean isBroken() {
        return broken;
    }

    private interface Writing {
        void run() throws IOException;
    }

    @Override
    public void write(int content) {
        sure(() -> out.write(content));
    }

    @Override
    public void write(byte[] content, int offset, int length) {
        sure(() -> out.write(content, offset, length));
    }

    @Override
    public void flush() {
        sure(out::flush);
    }

    @Override
    public void close() {
        sure(out::close);
    }

    private void sure(Writing writing) {
        try {
            writing.run();
            if (out instanceof PrintStream printed && printed.checkError()) {
                throw new IOException();
            }
        } catch (IOException unwritable) {
            broken = true;
            throw failure.apply(unwritable);
        }
    }
}
