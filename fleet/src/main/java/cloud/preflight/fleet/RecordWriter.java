package cloud.preflight.fleet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes values one behind the other into bytes that can be used again. Not safe for several threads at once. */
final class RecordWriter {

    private static final int AT_FIRST = 256;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

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
        int form = ShortIds.form(text);
        if (form != ShortIds.NONE) {
            room(1 + ShortIds.BYTES);
            bytes[length++] = (byte) form;
            ShortIds.write(text, bytes, length);
            length += ShortIds.BYTES;
            return this;
        }
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
