package cloud.preflight.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as bars, one below the other, each with a mark at its target: a picture in SVG, for light and for dark pages. */
final class BarChart {

    private static final int BARS = 360;

    /** As wide as the characters of a label are on the average, or wider. */
    private static final int CHARACTER = 7;

    private static final int VALUES = 70;
    private static final int BAR = 14;
    private static final int LINE = 20;
    private static final int HEAD = 34;
    private static final int FOOT = 22;
    private static final int TEXT = 11;

    private static final String START = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" role="img" aria-labelledby="title">
            <title id="title">%3$s</title>
            <style>
            text { font: 12px system-ui, sans-serif; fill: #1f2328 }
            .title { font-weight: bold }
            .label { text-anchor: end }
            .step { text-anchor: middle }
            .reached { fill: #2da44e }
            .missed { fill: #bf8700 }
            .plain { fill: #54aeff }
            .target { stroke: #cf222e; stroke-width: 2 }
            .grid { stroke: #8c959f; stroke-dasharray: 2 3 }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            .target { stroke: #ff7b72 }
            .grid { stroke: #6e7681 }
            }
            </style>
            <text class="title" x="4" y="18">%3$s</text>
            """;

    /**
     * A bar.
     *
     * @param kind whether its target is {@code reached} or {@code missed}; {@code plain} where it has none
     * @param target where the mark is; not a number where there is none
     */
    record Bar(String label, double value, String kind, double target) {

        private double end() {
            return Double.isNaN(target) ? value : Math.max(value, target);
        }
    }

    private final String title;
    private final List<Bar> bars;
    private final boolean powers;
    private final int labels;
    private final double least;
    private final double scale;

    private BarChart(String title, List<Bar> bars, boolean powers) {
        this.title = title;
        this.bars = bars;
        this.powers = powers;
        labels = CHARACTER
                * (1 + bars.stream().mapToInt(bar -> bar.label().length()).max().orElseThrow());
        least = powers
                ? Math.floor(
                        Math.log10(bars.stream().mapToDouble(Bar::value).min().orElseThrow()))
                : 0;
        double most = bars.stream().mapToDouble(bar -> place(bar.end())).max().orElseThrow();
        scale = BARS / most;
    }

    /** Bars from zero on. */
    static BarChart linear(String title, List<Bar> bars) {
        return new BarChart(title, bars, false);
    }

    /** Bars of which one that is as much longer as another is as many times as much. */
    static BarChart logarithmic(String title, List<Bar> bars) {
        return new BarChart(title, bars, true);
    }

    /** How far a value is from the start, in a unit of the scale. */
    private double place(double value) {
        return powers ? Math.log10(value) - least : value;
    }

    private double x(double value) {
        return labels + scale * place(value);
    }

    /** The picture. */
    String svg() {
        int bottom = HEAD + bars.size() * LINE;
        return START.formatted(width(), bottom + (powers ? FOOT : 0), title)
                + (powers ? grid(bottom) : "")
                + IntStream.range(0, bars.size())
                        .mapToObj(i -> drawn(bars.get(i), HEAD + i * LINE))
                        .collect(Collectors.joining())
                + "</svg>\n";
    }

    /** So that the title has room too. */
    private int width() {
        return Math.max(labels + BARS + VALUES, CHARACTER * (1 + title.length()));
    }

    private String drawn(Bar bar, int top) {
        String mark = Double.isNaN(bar.target())
                ? ""
                : form("<path class=\"target\" d=\"M%.1f %dv%d\"/>", x(bar.target()), top - 2, BAR + 4);
        return form("<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>", labels - 6, top + TEXT, bar.label())
                + form(
                        "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                        bar.kind(), labels, top, x(bar.value()) - labels, BAR)
                + mark
                + form("<text x=\"%.1f\" y=\"%d\">%s</text>\n", x(bar.end()) + 6, top + TEXT, Row.text(bar.value()));
    }

    /** A line at each power of ten. */
    private String grid(int bottom) {
        StringBuilder lines = new StringBuilder();
        for (double power = Math.pow(10, least); x(power) <= labels + BARS; power *= 10) {
            lines.append(form("<path class=\"grid\" d=\"M%.1f %dV%d\"/>", x(power), HEAD - 4, bottom))
                    .append(form(
                            "<text class=\"step\" x=\"%.1f\" y=\"%d\">%s</text>\n",
                            x(power),
                            bottom + FOOT - 6,
                            power < 1 ? String.valueOf(power) : String.format(Locale.ROOT, "%,.0f", power)));
        }
        return lines.toString();
    }

    private static String form(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
