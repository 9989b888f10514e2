package cloud.preflight.openstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stream that must be UTF-8, and of which parts can be had again. It is read by a parser that has looked at no more than
 * the last piece it took when it comes to the start of a part. Not safe for several threads at once.
 */
final class RecordingStream extends InputStream {

    /** Thrown when the bytes are not UTF-8, or start with a byte-order mark. */
    static final class NotUtf8 extends IOException {}

    private static final int CHUNK = 4_096;
    private static final int HEAD = 4;

    private final PushbackInputStream in;
    private final int longest;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK);
    private byte[] undecoded = {};

    private byte[] piece = {};
    private long end;
    private boolean recording;
    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
    private long recordedFrom;

    /** A recording of which a part has at most so many bytes. */
    RecordingStream(InputStream in, int longest) {
        this.in = new PushbackInputStream(in, HEAD);
        this.longest = longest;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("a parser reads pieces");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (end == 0) {
            head();
        }
        int count = in.read(into, offset, length);
        piece = Arrays.copyOfRange(into, offset, offset + Math.max(count, 0));
        decode(count < 0);
        end += piece.length;
        if (recording) {
            record(0);
        }
        return count;
    }

    private void head() throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (Json.sniffsOtherwise(head, 0, head.length)) {
            throw new NotUtf8();
        }
        in.unread(head);
    }

    /** Starts a part that begins at this offset of the whole. */
    void start(long offset) throws DocumentTooLarge {
        recording = true;
        recordedFrom = offset;
        recorded.reset();
        record((int) (offset - (end - piece.length)));
    }

    /** Ends the part before this offset of the whole, and gives it. */
    byte[] end(long offset) throws DocumentTooLarge {
        recording = false;
        if (offset - recordedFrom > longest) {
            throw new DocumentTooLarge();
        }
        return Arrays.copyOf(recorded.toByteArray(), (int) (offset - recordedFrom));
    }

    private void record(int from) throws DocumentTooLarge {
        recorded.write(piece, from, piece.length - from);
        if (recorded.size() - piece.length > longest) {
            throw new DocumentTooLarge();
        }
    }

    private void decode(boolean last) throws NotUtf8 {
        ByteBuffer bytes = ByteBuffer.allocate(undecoded.length + piece.length)
                .put(undecoded)
                .put(piece)
                .flip();
        CoderResult result;
        do {
            decoded.clear();
            result = decoder.decode(bytes, decoded, last);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new NotUtf8();
        }
        undecoded = new byte[bytes.remaining()];
        bytes.get(undecoded);
    }
}
