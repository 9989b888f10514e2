package cloud.preflight.internal.text;

/** Values inside the text of a problem. Safe for any number of threads. */
public final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** The value, cut after 100 characters. */
    public static String of(String value) {
        return value.length() <= LONGEST || value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
