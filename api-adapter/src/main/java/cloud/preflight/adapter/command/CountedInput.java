package cloud.preflight.adapter.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream of which somebody is told how many more bytes were read. As safe for several threads as they are. */
final class CountedInput extends FilterInputStream {

    private final LongConsumer counter;

    CountedInput(InputStream in, LongConsumer counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        counter.accept(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        counter.accept(Math.max(count, 0));
        return count;
    }
}
