package cloud.preflight.adapter.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Text that may start with a byte-order mark, as editors and shells on Windows write it, in UTF-8 without one. What is not
 * UTF-16 although its mark says so breaks off. Not safe for several threads at once.
 */
final class MarkedText extends InputStream {

    private static final int CHUNK = 8_192;
    private static final int LONGEST_CHARACTER = 3;

    private final InputStreamReader utf16;
    private final CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private final ByteBuffer bytes =
            ByteBuffer.allocate(CHUNK * LONGEST_CHARACTER).flip();
    private boolean ended;

    private MarkedText(InputStream in, Charset charset) {
        utf16 = new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The text of a stream, of which no more is read here than a mark could take. */
    static InputStream of(InputStream in) throws IOException {
        PushbackInputStream start = new PushbackInputStream(in, LONGEST_CHARACTER);
        int first = start.read();
        if (first == 0xEF) {
            return withoutUtf8Mark(start);
        }
        Charset charset = utf16(first, first < 0xFE ? -1 : start.read(), start);
        return charset == null ? start : new MarkedText(start, charset);
    }

    private static @Nullable Charset utf16(int first, int second, PushbackInputStream start) throws IOException {
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        unread(second, start);
        unread(first, start);
        return null;
    }

    private static InputStream withoutUtf8Mark(PushbackInputStream start) throws IOException {
        int second = start.read();
        int third = second == 0xBB ? start.read() : -1;
        if (third != 0xBF) {
            unread(third, start);
            unread(second, start);
            unread(0xEF, start);
        }
        return start;
    }

    private static void unread(int read, PushbackInputStream start) throws IOException {
        if (read >= 0) {
            start.unread(read);
        }
    }

    @Override
    public int read() throws IOException {
        return filled() ? bytes.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(into, offset, count);
        return count;
    }

    private boolean filled() throws IOException {
        while (!bytes.hasRemaining() && !ended) {
            ended = utf16.read(characters) < 0;
            characters.flip();
            bytes.clear();
            CoderResult encoded = utf8.encode(characters, bytes, ended);
            if (encoded.isError()) {
                encoded.throwException();
            }
            characters.compact();
            bytes.flip();
        }
        return bytes.hasRemaining();
    }

    /** At least one where there is any: lines that are waited for are answered when there are none. */
    @Override
    public int available() throws IOException {
        return bytes.hasRemaining() || !utf16.ready() ? bytes.remaining() : 1;
    }

    @Override
    public void close() throws IOException {
        utf16.close();
    }
}
