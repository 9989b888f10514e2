package cloud.preflight.openstack;

/** Values inside the text of a problem. */
final class Shown {

    private static final int LONGEST = 100;

    private Shown() {}

    /** The value, cut where it is long. */
    static String of(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
