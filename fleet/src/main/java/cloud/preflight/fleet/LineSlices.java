package cloud.preflight.fleet;

import cloud.preflight.openstack.DumpReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds the lines in a stream where they are, in one array that is filled again and again. Not safe for several threads at
 * once.
 */
final class LineSlices {

    /** A line has at most so many bytes. */
    static final int LONGEST = 16 << 20;

    private static final int AT_FIRST = 1 << 18;
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long LINE_FEEDS = LOWEST_BITS * '\n';

    private final InputStream in;
    private byte[] bytes = new byte[AT_FIRST];
    private int from;
    private int searched;
    private int filled;
    private long offset;
    private boolean ended;

    /** The lines of a stream that starts at an offset of its file. */
    LineSlices(InputStream in, long offset) {
        this.in = in;
        this.offset = offset;
    }

    /** What is done with the lines. */
    interface Lines {

        /** A line, without its line feed. */
        void line(byte[] bytes, DumpReader.Slice slice);

        /** A line of more than {@link #LONGEST} bytes that starts there. */
        void tooLong(long offset);
    }

    /** Where the next line starts. */
    long offset() {
        return offset;
    }

    /** Gives each line that starts before the end; one that the stream breaks off in is not given. */
    void read(long end, Lines lines) throws IOException {
        while (offset < end && more()) {
            int feed = lineFeed();
            if (feed < filled || ended) {
                give(feed, lines);
            } else if (filled - from >= LONGEST) {
                skip(lines);
            } else {
                fill();
            }
        }
    }

    private boolean more() throws IOException {
        if (from == filled && !ended) {
            fill();
        }
        return from < filled;
    }

    private void give(int feed, Lines lines) {
        if (!isBlank(from, feed)) {
            lines.line(bytes, new DumpReader.Slice(from, feed, offset));
        }
        go(Math.min(feed + 1, filled));
    }

    private void go(int to) {
        offset += to - from;
        from = to;
        searched = to;
    }

    private void skip(Lines lines) throws IOException {
        lines.tooLong(offset);
        int feed = lineFeed();
        while (feed == filled && !ended) {
            go(filled);
            fill();
            feed = lineFeed();
        }
        go(Math.min(feed + 1, filled));
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, filled - from);
            searched -= from;
            filled -= from;
            from = 0;
        }
        if (filled == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * filled);
        }
        int count = in.read(bytes, filled, bytes.length - filled);
        ended = count < 0;
        filled += Math.max(count, 0);
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Where the next line feed is, or the end of what is there: looked for 32 bytes at a time, as lines are long. */
    private int lineFeed() {
        int at = searched;
        while (at + 4 * Long.BYTES <= filled
                && ((marks(at) | marks(at + Long.BYTES) | marks(at + 2 * Long.BYTES) | marks(at + 3 * Long.BYTES))
                                & HIGHEST_BITS)
                        == 0) {
            at += 4 * Long.BYTES;
        }
        while (at < filled && bytes[at] != '\n') {
            at++;
        }
        searched = at;
        return at;
    }

    /** Where a byte is a line feed it becomes zero, and only from a zero its highest bit is borrowed. */
    private long marks(int at) {
        long zeroes = (long) EIGHT_BYTES.get(bytes, at) ^ LINE_FEEDS;
        return zeroes - LOWEST_BITS & ~zeroes;
    }
}
