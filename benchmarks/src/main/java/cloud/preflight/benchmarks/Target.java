package cloud.preflight.benchmarks;

import java.util.Locale;

/**
 * What a ratio is to reach.
 *
 * @param atMost whether less is better
 * @param limit the ratio that is just good enough; not a number when there is none
 */
record Target(boolean atMost, double limit) {

    /** For what is worth knowing but was promised to nobody. */
    static final Target NONE = new Target(true, Double.NaN);

    static Target atMost(double limit) {
        return new Target(true, limit);
    }

    static Target atLeast(double limit) {
        return new Target(false, limit);
    }

    String reached(double ratio) {
        if (Double.isNaN(limit)) {
            return "-";
        }
        return (atMost ? ratio <= limit : ratio >= limit) ? "yes" : "**no**";
    }

    @Override
    public String toString() {
        return Double.isNaN(limit) ? "-" : String.format(Locale.ROOT, "%s %.2f", atMost ? "≤" : "≥", limit);
    }
}
