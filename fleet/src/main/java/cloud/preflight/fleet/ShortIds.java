package cloud.preflight.fleet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The two forms that clouds give ids in, 32 hexadecimal digits with and without dashes, in half the bytes. */
final class ShortIds {

    static final int NONE = -1;
    static final int DASHED = 0;
    static final int PLAIN = 1;
    /** So many forms; the length of any other text stands above them. */
    static final int FORMS = 2;

    static final int BYTES = 16;

    private static final int DIGITS = 2 * BYTES;
    private static final int DASHED_LENGTH = DIGITS + 4;
    private static final int[] DASHES = {8, 13, 18, 23};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VALUES = values();

    private ShortIds() {}

    private static byte[] values() {
        byte[] values = new byte[1 << 7];
        Arrays.fill(values, (byte) NONE);
        for (int i = 0; i < HEX.length; i++) {
            values[HEX[i]] = (byte) i;
        }
        return values;
    }

    /** Writes a text that has one of the forms exactly, and tells which; {@link #NONE} where it has neither. */
    static int write(String text, byte[] into, int start) {
        if (text.length() == DIGITS) {
            return digits(text, 0, DIGITS, into, start) ? PLAIN : NONE;
        }
        if (text.length() != DASHED_LENGTH) {
            return NONE;
        }
        int from = 0;
        int at = start;
        for (int dash : DASHES) {
            if (text.charAt(dash) != '-' || !digits(text, from, dash, into, at)) {
                return NONE;
            }
            at += (dash - from) / 2;
            from = dash + 1;
        }
        return digits(text, from, DASHED_LENGTH, into, at) ? DASHED : NONE;
    }

    private static boolean digits(String text, int from, int to, byte[] into, int start) {
        int at = start;
        int wrong = 0;
        for (int i = from; i < to; i += 2) {
            int value = value(text.charAt(i)) << 4 | value(text.charAt(i + 1));
            wrong |= value;
            into[at++] = (byte) value;
        }
        return wrong >= 0;
    }

    /** The value of a digit; a negative number for anything else. */
    private static int value(char digit) {
        return digit < VALUES.length ? VALUES[digit] : NONE;
    }

    /** The text of this form. */
    static String read(int form, byte[] from, int start) {
        byte[] text = new byte[form == PLAIN ? DIGITS : DASHED_LENGTH];
        int at = 0;
        for (int i = start; i < start + BYTES; i++) {
            text[at++] = HEX[from[i] >> 4 & 0xf];
            text[at++] = HEX[from[i] & 0xf];
            if (form == DASHED && (at == DASHES[0] || at == DASHES[1] || at == DASHES[2] || at == DASHES[3])) {
                text[at++] = '-';
            }
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
