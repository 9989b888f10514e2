package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.benchmarks.BarChart.Bar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures on top of {@code docs/performance.md} show what its tables say. {@code -Dpreflight.rewrite=true} draws them
 * anew.
 */
class PlotsTest {

    private static final Path DOCS = Path.of("..", "docs");

    /** A cell of a table of peers: a figure, and how many of ours that is. */
    private static final Pattern SHARE = Pattern.compile(".*\\((?<share>[0-9.]+)\\)");

    /** How many volumes: rows that differ in nothing else stand in its order. */
    private static final String NUMBER = " [0-9]+$";

    private static final String PEERS = "PROTECT, ns";
    private static final String QUESTION = "passing 10";

    private static final Map<String, Function<List<String>, BarChart>> PLOTS = Map.of(
            "engine",
            page -> BarChart.linear(
                    "Deciding: times as long as hand-written Java — shorter is better",
                    rows(page, "engine, ([^,]*), to hand-written")),
            "bytes",
            page -> BarChart.linear(
                    "From bytes to bytes: times as long as a walk over the bytes — shorter is better",
                    rows(page, "bytes, ([^,]*), to a walk")),
            "service",
            page -> BarChart.linear(
                    "HTTP and lines: share of the throughput of a walk over the bytes — longer is better",
                    rows(page, "((?:HTTP|lines), .*), to a walk")),
            "peers",
            page -> BarChart.logarithmic(
                    "Deciding, beside other engines: times as long as ours, each step tenfold — shorter is better",
                    peers(page)));

    static Stream<String> plots() {
        return PLOTS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("plots")
    void showsWhatTheTableSays(String name) throws IOException {
        List<String> page = Files.readAllLines(DOCS.resolve("performance.md"));
        String svg = PLOTS.get(name).apply(page).svg();
        Path picture = DOCS.resolve(Path.of("performance", name + ".svg"));
        if (Boolean.getBoolean("preflight.rewrite")) {
            Files.createDirectories(picture.getParent());
            Files.writeString(picture, svg);
        }
        assertThat(picture).hasContent(svg);
        assertThat(page).anyMatch(line -> line.startsWith("![") && line.endsWith("](performance/" + name + ".svg)"));
    }

    /** The bars of the rows that are called so, each under the name in the group. */
    private static List<Bar> rows(List<String> page, String called) {
        Pattern rows = Pattern.compile(called);
        return page.stream()
                .map(PlotsTest::cells)
                .filter(cells -> cells.size() == 6)
                .flatMap(cells -> {
                    Matcher row = rows.matcher(cells.get(0));
                    return row.matches() ? Stream.of(bar(row.group(1), cells)) : Stream.empty();
                })
                .sorted(Comparator.comparing((Bar bar) -> bar.label().replaceFirst(NUMBER, ""))
                        .thenComparing(bar -> bar.label().length())
                        .thenComparing(Bar::label))
                .toList();
    }

    private static Bar bar(String label, List<String> cells) {
        double target = Double.parseDouble(cells.get(4).replaceAll("[≤≥ ]", ""));
        return new Bar(
                label, Double.parseDouble(cells.get(3)), cells.get(5).equals("yes") ? "reached" : "missed", target);
    }

    private static List<Bar> peers(List<String> page) {
        int header = page.indexOf(page.stream()
                .filter(line -> line.startsWith("| " + PEERS))
                .findFirst()
                .orElseThrow());
        int column = cells(page.get(header)).indexOf(QUESTION);
        return page.stream()
                .skip(header + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(PlotsTest::cells)
                .map(cells -> new Bar(cells.get(0), share(cells.get(column)), "plain", Double.NaN))
                .toList();
    }

    private static double share(String cell) {
        Matcher share = SHARE.matcher(cell);
        assertThat(share.matches()).as(cell).isTrue();
        return Double.parseDouble(share.group("share"));
    }

    private static List<String> cells(String line) {
        return line.startsWith("| ")
                ? Arrays.asList(line.substring(2).replaceFirst(" \\|$", "").split(" \\| "))
                : List.of();
    }
}
