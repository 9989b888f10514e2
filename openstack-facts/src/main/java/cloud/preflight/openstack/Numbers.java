package cloud.preflight.openstack;

/** Whole numbers as they are written in JSON. */
final class Numbers {

    /** Nineteen digits and a sign; whatever is longer is out of every range here. */
    private static final int LONGEST = 20;

    private static final int SHOWN = 30;

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

    static String shown(String digits) {
        return digits.length() <= SHOWN ? digits : digits.substring(0, SHOWN) + "…";
    }
}
