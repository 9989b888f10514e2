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

    /** The form of this text, which it has exactly; {@link #NONE} where it has neither. */
    static int form(String text) {
        if (text.length() == DIGITS) {
            return areDigits(text, 0, DIGITS) ? PLAIN : NONE;
        }
        if (text.length() != DASHED_LENGTH) {
            return NONE;
        }
        int from = 0;
        for (int dash : DASHES) {
            if (text.charAt(dash) != '-' || !areDigits(text, from, dash)) {
                return NONE;
            }
            from = dash + 1;
        }
        return areDigits(text, from, DASHED_LENGTH) ? DASHED : NONE;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit >= VALUES.length || VALUES[digit] == NONE) {
                return false;
            }
        }
        return true;
    }

    /** Writes a text that has one of the forms. */
    static void write(String text, byte[] into, int start) {
        int at = start;
        for (int i = 0; i < text.length(); i += 2) {
            if (text.charAt(i) == '-') {
                i++;
            }
            into[at++] = (byte) (VALUES[text.charAt(i)] << 4 | VALUES[text.charAt(i + 1)]);
        }
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
