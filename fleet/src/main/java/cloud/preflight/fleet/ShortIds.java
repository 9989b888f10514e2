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
        byte[] values = new byte[1 << Byte.SIZE];
        Arrays.fill(values, (byte) NONE);
        for (int i = 0; i < HEX.length; i++) {
            values[HEX[i]] = (byte) i;
        }
        return values;
    }

    /** Writes a text that has one of the forms exactly, and tells which; {@link #NONE} where it has neither. */
    static int write(String text, byte[] into, int start) {
        if (text.length() != DIGITS && text.length() != DASHED_LENGTH) {
            return NONE;
        }
        // What is not Latin becomes a question mark, which is no digit either.
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        if (latin.length == DIGITS) {
            return digits(latin, 0, DIGITS, into, start) ? PLAIN : NONE;
        }
        return latin.length == DASHED_LENGTH && dashed(latin, into, start) ? DASHED : NONE;
    }

    private static boolean dashed(byte[] latin, byte[] into, int start) {
        int from = 0;
        int at = start;
        for (int dash : DASHES) {
            if (latin[dash] != '-' || !digits(latin, from, dash, into, at)) {
                return false;
            }
            at += (dash - from) / 2;
            from = dash + 1;
        }
        return digits(latin, from, DASHED_LENGTH, into, at);
    }

    private static boolean digits(byte[] latin, int from, int to, byte[] into, int start) {
        int at = start;
        int wrong = 0;
        for (int i = from; i < to; i += 2) {
            // Negative for what is no digit.
            int value = VALUES[latin[i] & 0xff] << 4 | VALUES[latin[i + 1] & 0xff];
            wrong |= value;
            into[at++] = (byte) value;
        }
        return wrong >= 0;
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
