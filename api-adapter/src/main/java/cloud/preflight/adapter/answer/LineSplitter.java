package cloud.preflight.adapter.answer;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a stream of bytes into lines, and holds no more than one line on the way. Blank lines are counted and left out; of
 * a line that is too long nothing is held. Not safe for several threads at once.
 */
public final class LineSplitter {

    private final int longest;
    private final ByteArrayOutputStream started = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean blank = true;
    private long number = 1;

    /** Lines of at most so many bytes. */
    public LineSplitter(int longest) {
        this.longest = longest;
    }

    /** The lines that end in this piece of the stream. */
    public List<Line> feed(byte[] piece) {
        return feed(piece, piece.length);
    }

    /** The lines that end in the first bytes of this piece of the stream. */
    public List<Line> feed(byte[] piece, int length) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (piece[i] == '\n') {
                hold(piece, from, i);
                end(lines);
                from = i + 1;
            }
        }
        hold(piece, from, length);
        return lines;
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
        tooLong |= started.size() + (long) (to - from) > longest;
        if (tooLong) {
            started.reset();
        } else {
            started.write(piece, from, to - from);
        }
    }

    private void end(List<Line> lines) {
        if (!blank) {
            lines.add(new Line(number, started.toByteArray(), tooLong));
        }
        number++;
        started.reset();
        tooLong = false;
        blank = true;
    }
}
