package cloud.preflight.openstack;

import java.util.regex.Pattern;

/** Whole numbers as they are written in JSON. */
final class Numbers {

    /** Nineteen digits and a sign; whatever is longer is out of every range here. */
    private static final int LONGEST = 20;

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]*");

    private Numbers() {}

    /** The value of an integer token; one that does not fit a long is as far out as possible. */
    static long parse(String digits) {
        boolean negative = digits.startsWith("-");
        if (digits.length() > LONGEST) {
            return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
    }

    /** Whether the text is the one way to write some whole number. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** What a whole number of a range is called in faults. */
    static String range(long least, long most) {
        return "a whole number from " + least + " to " + most;
    }
}
