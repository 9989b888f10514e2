package cloud.preflight.benchmarks;

import java.util.List;
import java.util.Locale;

/** A row of the table, in Markdown. */
record Row(String what, String figure, String baseline, String ratio, String target, String reached) {

    static final Row HEADER = new Row("what", "figure", "baseline", "ratio", "target", "reached");
    private static final double WHOLE = 100;

    /** A figure that is measured beside a limit in its own unit. */
    static Row of(String what, double figure, String unit, Target target) {
        return new Row(
                what,
                text(figure) + " " + unit,
                "-",
                "-",
                target == Target.NONE ? "-" : target + " " + unit,
                target.reached(figure));
    }

    static String text(double figure) {
        return String.format(Locale.ROOT, Math.abs(figure) >= WHOLE ? "%,.0f" : "%.2f", figure);
    }

    @Override
    public String toString() {
        return "| " + String.join(" | ", List.of(what, figure, baseline, ratio, target, reached)) + " |";
    }
}
