package cloud.preflight.openstack;

import cloud.preflight.openstack.RecordingStream.NotUtf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** A stream that must be UTF-8 without a byte-order mark, of which nothing is kept. Not safe for several threads at once. */
final class Utf8Stream extends InputStream {

    private static final int CHUNK = 4_096;
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK);
    private final ByteBuffer undecoded = ByteBuffer.allocate(CHUNK + LONGEST_CHARACTER);
    private boolean started;

    Utf8Stream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("a parser reads pieces");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.readNBytes(into, offset, length);
        int end = offset + count;
        if (!started && Json.sniffsOtherwise(into, offset, end)) {
            throw new NotUtf8();
        }
        started = true;
        int at = undecoded.position() == 0 ? Json.ascii(into, offset, end) : offset;
        while (at < end) {
            int piece = Math.min(CHUNK, end - at);
            undecoded.put(into, at, piece);
            decode(false);
            at += piece;
        }
        if (count < length) {
            decode(true);
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private void decode(boolean last) throws NotUtf8 {
        undecoded.flip();
        CoderResult result;
        do {
            decoded.clear();
            result = decoder.decode(undecoded, decoded, last);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new NotUtf8();
        }
        undecoded.compact();
    }
}
