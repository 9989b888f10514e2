package cloud.preflight.answers;

import cloud.preflight.answers.Line.Held;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stream of bytes into lines, and holds no more than one line on the way. Blank lines are counted and left out; of
 * a line that is too long, or that there is no room for, nothing is held. Not safe for several threads at once.
 */
public final class LineSplitter {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long LINE_FEEDS = LOWEST_BITS * '\n';

    private final int longest;
    private final HeldBytes started;
    private Held held = Held.WHOLE;
    private boolean blank = true;
    private long number = 1;

    /** Lines of at most so many bytes. */
    public LineSplitter(int longest) {
        this(longest, Room.ENDLESS);
    }

    /** Lines of at most so many bytes, which take room. */
    public LineSplitter(int longest, Room room) {
        this.longest = longest;
        started = new HeldBytes(room, longest);
    }

    /** The lines that end in this piece of the stream. */
    public List<Line> feed(byte[] piece) {
        return feed(piece, piece.length);
    }

    /** The lines that end in the first bytes of this piece of the stream. */
    public List<Line> feed(byte[] piece, int length) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int end = lineFeed(piece, from, length); end < length; end = lineFeed(piece, from, length)) {
            hold(piece, from, end);
            end(lines);
            from = end + 1;
        }
        hold(piece, from, length);
        return lines;
    }

    /** Where the next line feed is, or the end of the piece: looked for eight bytes at a time, as lines are long. */
    private static int lineFeed(byte[] piece, int from, int length) {
        int at = from;
        while (at + Long.BYTES <= length && !hasLineFeed((long) EIGHT_BYTES.get(piece, at))) {
            at += Long.BYTES;
        }
        while (at < length && piece[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Where a byte is a line feed it becomes zero, and only from a zero its highest bit is borrowed. */
    private static boolean hasLineFeed(long bytes) {
        long zeroes = bytes ^ LINE_FEEDS;
        return (zeroes - LOWEST_BITS & ~zeroes & HIGHEST_BITS) != 0;
    }

    /** The last line, where the stream did not end in a line feed. */
    public List<Line> end() {
        List<Line> lines = new ArrayList<>();
        end(lines);
        return lines;
    }

    private void hold(byte[] piece, int from, int to) {
        for (int i = from; blank && i < to; i++) {
            blank = piece[i] == ' ' || piece[i] == '\t' || piece[i] == '\r';
        }
        if (held == Held.WHOLE && started.length() + (long) (to - from) > longest) {
            held = Held.TOO_LONG;
            started.drop();
        }
        if (held == Held.WHOLE && !started.add(piece, from, to)) {
            held = Held.NO_ROOM;
        }
    }

    private void end(List<Line> lines) {
        if (!blank) {
            lines.add(new Line(number, started.whole(), held));
        } else {
            started.drop();
        }
        number++;
        held = Held.WHOLE;
        blank = true;
    }
}
