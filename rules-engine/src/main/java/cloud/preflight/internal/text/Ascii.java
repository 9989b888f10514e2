package cloud.preflight.internal.text;

/**
 * Folds the case of A to Z and of nothing else, alike on every machine: whatever its language, {@code actıve} is not {@code
 * ACTIVE}.
 */
public final class Ascii {

    private static final int TO_OTHER_CASE = 'a' - 'A';

    private Ascii() {}

    /** The text with a to z in upper case. */
    public static String upper(String text) {
        return folded(text, 'a', -TO_OTHER_CASE);
    }

    /** The text with A to Z in lower case. */
    public static String lower(String text) {
        return folded(text, 'A', TO_OTHER_CASE);
    }

    /** Whether two texts differ in the case of A to Z at most. */
    public static boolean equalsIgnoreCase(String one, String other) {
        return one.length() == other.length() && lower(one).equals(lower(other));
    }

    private static String folded(String text, char first, int shift) {
        for (int i = 0; i < text.length(); i++) {
            if (isLetter(text.charAt(i), first)) {
                return folded(text.toCharArray(), i, first, shift);
            }
        }
        return text;
    }

    private static String folded(char[] text, int from, char first, int shift) {
        for (int i = from; i < text.length; i++) {
            if (isLetter(text[i], first)) {
                text[i] += (char) shift;
            }
        }
        return String.valueOf(text);
    }

    private static boolean isLetter(char character, char first) {
        return character >= first && character <= first + ('z' - 'a');
    }
}
