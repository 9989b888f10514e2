package cloud.preflight.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A figure and its baseline, round by round. The ratio is the median of the rounds' own ratios, so that a noisy minute,
 * which hits both sides of a round, counts once at most.
 */
final class Comparison {

    private final List<Double> figures = new ArrayList<>();
    private final List<Double> baselines = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();

    /** One side of a round. */
    interface Measurement {
        double take() throws Exception;
    }

    /** Measures both sides, the one first that was last in the round before. */
    void round(Measurement figure, Measurement baseline) throws Exception {
        if (ratios.size() % 2 == 0) {
            double first = figure.take();
            add(first, baseline.take());
        } else {
            double first = baseline.take();
            add(figure.take(), first);
        }
    }

    void add(double figure, double baseline) {
        figures.add(figure);
        baselines.add(baseline);
        ratios.add(figure / baseline);
    }

    Row row(String what, String unit, Target target) {
        double ratio = median(ratios);
        return new Row(
                what,
                Row.text(median(figures)) + " " + unit,
                Row.text(median(baselines)) + " " + unit,
                String.format(Locale.ROOT, "%.2f", ratio),
                target.toString(),
                target.reached(ratio));
    }

    /** The figure alone, beside a limit in its own unit. */
    Row figure(String what, String unit, Target target) {
        return Row.of(what, median(figures), unit, target);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
