package cloud.preflight.openstack;

import cloud.preflight.openstack.DumpReader.Slice;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Jackson's parser of bytes in memory, which can also pass over fields that are written as some that it has parsed before, and
 * take plain texts as they stand. Not safe for several threads at once.
 */
final class SpanParser extends UTF8StreamJsonParser {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long BLANKS = LOWEST_BITS * ' ';
    private static final long QUOTES = LOWEST_BITS * '"';
    private static final long BACKSLASHES = LOWEST_BITS * '\\';

    private SpanParser(Factory factory, IOContext context, byte[] bytes, Slice slice) {
        super(context, factory.features(), null, null, factory.names(), bytes, slice.from(), slice.to(), 0, false);
    }

    /** Makes such parsers. What it is given must be UTF-8. */
    static final class Factory extends JsonFactory {

        private static final long serialVersionUID = 1;

        Factory(JsonFactoryBuilder settings) {
            super(settings);
        }

        @Override
        protected JsonParser _createParser(byte[] bytes, int from, int length, IOContext context) {
            return new SpanParser(this, context, bytes, new Slice(from, from + length, 0));
        }

        private int features() {
            return _parserFeatures;
        }

        private ByteQuadsCanonicalizer names() {
            return _byteSymbolCanonicalizer.makeChild(_factoryFeatures);
        }
    }

    /** The place behind the value that the parser stands on, which can't be taken any more. */
    int behind() throws IOException {
        if (_tokenIncomplete) {
            _skipString();
        }
        return _inputPtr;
    }

    /**
     * What was parsed from a place up to the end of the value that the parser stands on; null where it is longer than that, or
     * goes over several lines, which the parser counts.
     */
    byte @Nullable [] span(int from, int longest) throws IOException {
        int to = behind();
        if (to - from > longest) {
            return null;
        }
        for (int i = from; i < to; i++) {
            if (_inputBuffer[i] == '\n' || _inputBuffer[i] == '\r') {
                return null;
            }
        }
        return Arrays.copyOfRange(_inputBuffer, from, to);
    }

    /**
     * Passes over fields that are written like a span, if they come next: that is valid here since it was valid there, behind
     * a value of an object too. A number must not go on behind it.
     */
    boolean passOver(byte[] span) throws IOException {
        int from = behind();
        int to = from + span.length;
        boolean same = to < _inputEnd
                && (_inputBuffer[to] == ',' || _inputBuffer[to] == '}')
                && Arrays.equals(_inputBuffer, from, to, span, 0, span.length);
        if (same) {
            _inputPtr = to;
        }
        return same;
    }

    /** What is plain in a text is passed over eight bytes at a time. */
    @Override
    protected void _skipString() throws IOException {
        _inputPtr = plainEnd(_inputPtr);
        super._skipString();
    }

    /** Where the bytes from there are no plain text any more. */
    private int plainEnd(int from) {
        int at = from;
        while (at + Long.BYTES <= _inputEnd && arePlain((long) EIGHT_BYTES.get(_inputBuffer, at))) {
            at += Long.BYTES;
        }
        while (at < _inputEnd && isPlain(_inputBuffer[at])) {
            at++;
        }
        return at;
    }

    /** Of each byte the highest bit tells whether it is none; only behind one that is none may it do so wrongly. */
    private static boolean arePlain(long eight) {
        long quotes = eight ^ QUOTES;
        long backslashes = eight ^ BACKSLASHES;
        return ((eight | eight - BLANKS | quotes - LOWEST_BITS | backslashes - LOWEST_BITS) & HIGHEST_BITS) == 0;
    }

    /** Takes the text that the parser stands on, if it is this one and written plainly. */
    boolean takes(String expected) throws IOException {
        int to = _inputPtr + expected.length();
        if (!_tokenIncomplete || to >= _inputEnd || _inputBuffer[to] != '"') {
            return false;
        }
        for (int i = 0; i < expected.length(); i++) {
            char character = expected.charAt(i);
            if (_inputBuffer[_inputPtr + i] != character || !isPlain(character)) {
                return false;
            }
        }
        taken(expected, to);
        return true;
    }

    /** Takes the text that the parser stands on, if that is ASCII without escapes; null for any other. */
    @Nullable
    String plain() throws IOException {
        int to = _tokenIncomplete ? plainEnd(_inputPtr) : _inputEnd;
        if (to == _inputEnd || _inputBuffer[to] != '"') {
            return null;
        }
        String text = new String(_inputBuffer, _inputPtr, to - _inputPtr, StandardCharsets.ISO_8859_1);
        taken(text, to);
        return text;
    }

    private void taken(String text, int end) throws IOException {
        _textBuffer.resetWithString(text);
        _tokenIncomplete = false;
        _inputPtr = end + 1;
    }

    /** Of a byte what is no ASCII is negative. */
    private static boolean isPlain(int character) {
        return character >= ' ' && character <= Byte.MAX_VALUE && character != '"' && character != '\\';
    }
}
