package cloud.preflight.fleet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes values one behind the other into bytes that can be used again. Not safe for several threads at once. */
final class RecordWriter {

    private static final int AT_FIRST = 256;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;
    /** Texts of which the length takes one byte. */
    private static final int SHORT = 64;

    private byte[] bytes = new byte[AT_FIRST];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    /** Goes back to where so many bytes were written. */
    RecordWriter back(int to) {
        length = to;
        return this;
    }

    RecordWriter octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    RecordWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    /** A number that is not negative, in as few bytes as it takes. */
    RecordWriter number(long value) {
        room(Long.BYTES + 2);
        long rest = value;
        while (rest > SEVEN_BITS) {
            bytes[length++] = (byte) (rest & SEVEN_BITS | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        return this;
    }

    /** A text; ids as clouds make them take 17 bytes. */
    RecordWriter text(String text) {
        room(1 + ShortIds.BYTES);
        int form = ShortIds.write(text, bytes, length + 1);
        if (form != ShortIds.NONE) {
            bytes[length] = (byte) form;
            length += 1 + ShortIds.BYTES;
            return this;
        }
        return text.length() <= SHORT && isAscii(text) ? ascii(text) : utf8(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > SEVEN_BITS) {
                return false;
            }
        }
        return true;
    }

    private RecordWriter ascii(String text) {
        room(1 + SHORT);
        bytes[length++] = (byte) (text.length() + ShortIds.FORMS);
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    private RecordWriter utf8(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return number(utf8.length + ShortIds.FORMS).raw(utf8, 0, utf8.length);
    }

    RecordWriter raw(byte[] from, int start, int count) {
        room(count);
        System.arraycopy(from, start, bytes, length, count);
        length += count;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
