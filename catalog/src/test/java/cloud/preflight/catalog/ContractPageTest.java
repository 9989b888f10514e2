package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/contract.md} has every row that rules decide, once, in the order of the reports and under its stage. */
class ContractPageTest {

    private static final Path PAGE = Path.of("..", "docs", "contract.md");
    private static final Pattern ROW = Pattern.compile(
            "^(\\| \\[\\w+]\\(errors/\\w+\\.md\\) \\| [\\w.]+ \\| [\\w, ]+ \\|) \\S.*\\|$", Pattern.MULTILINE);

    @Test
    void hasEveryRowThatRulesDecideOnceAndInOrder() throws IOException {
        assertThat(shown(Files.readString(PAGE)))
                .isEqualTo(rows(row -> row.stage().decidedBy().equals("rule")));
    }

    @ParameterizedTest
    @CsvSource({"GATE, ## Stage 1", "EXISTENCE, ## Stage 2", "CONDITION, ## Stage 3"})
    void aStageHasItsOwnTable(Stage stage, String heading) throws IOException {
        String from = Files.readString(PAGE).split("(?m)^" + heading, 2)[1];
        assertThat(shown(from.split("(?m)^## ", 2)[0])).isEqualTo(rows(row -> row.stage() == stage));
    }

    @Test
    void noRowStandsInATableOtherwise() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page.lines().filter(line -> line.startsWith("| ["))).hasSameSizeAs(shown(page));
    }

    private static List<String> shown(String text) {
        return ROW.matcher(text).results().map(row -> row.group(1)).toList();
    }

    private static List<String> rows(Predicate<ErrorCode> wanted) {
        return Arrays.stream(ErrorCode.values())
                .filter(wanted)
                .map(row -> "| [%s](errors/%s.md) | %s | %s |"
                        .formatted(row.name(), row.name(), row.code(), operations(row)))
                .toList();
    }

    private static String operations(ErrorCode row) {
        return row.operations().equals(Operation.EVERY)
                ? "every"
                : row.operations().stream().map(Operation::id).collect(Collectors.joining(", "));
    }
}
