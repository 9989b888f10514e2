package cloud.preflight.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/performance.md} starts with what its table says: how many targets are reached, of each part. */
class PerformancePageTest {

    private static final Path PAGE = Path.of("..", "docs", "performance.md");
    private static final Pattern ROW =
            Pattern.compile("^\\| (\\w+), .* \\| ([^|]+) \\| [^|]+ \\| (yes|\\*\\*no\\*\\*) \\|$", Pattern.MULTILINE);
    private static final Pattern HTTP_TO_A_WALK =
            Pattern.compile("^\\| HTTP, .*, to a walk .* \\| ([^|]+) \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

    @Test
    void theFirstSentenceIsWhatTheTableSays() throws IOException {
        String page = Files.readString(PAGE);
        List<MatchResult> rows = ROW.matcher(page).results().toList();
        long reached = reached(rows);
        Map<String, List<MatchResult>> parts = rows.stream()
                .collect(Collectors.groupingBy(row -> row.group(1), LinkedHashMap::new, Collectors.toList()));
        String each = parts.entrySet().stream()
                .map(part -> "%s %d of %d"
                        .formatted(
                                part.getKey(),
                                reached(part.getValue()),
                                part.getValue().size()))
                .collect(Collectors.joining(", "));
        assertThat(page.substring(0, page.indexOf("\n## ")))
                .containsIgnoringWhitespaces("%d of %d targets are reached and %d are not: %s."
                        .formatted(reached, rows.size(), rows.size() - reached, each));
    }

    @Test
    void theShareThatHttpReachesIsThatOfTheTable() throws IOException {
        String page = Files.readString(PAGE);
        List<String> ratios = HTTP_TO_A_WALK
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .sorted()
                .toList();
        assertThat(page.substring(0, page.indexOf("\n## ")))
                .containsIgnoringWhitespaces(
                        "%s to %s of what".formatted(ratios.get(0), ratios.get(ratios.size() - 1)));
    }

    private static long reached(List<MatchResult> rows) {
        return rows.stream().filter(row -> row.group(3).equals("yes")).count();
    }
}
