package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowTest {

    private static final Path CONTRACT = Path.of("..", "catalog", "src", "test", "resources", "contract");

    /** The cells of each row of the table that a rule decides. */
    static List<String[]> decidedByRules() throws IOException {
        try (Stream<String> lines = Files.lines(CONTRACT.resolve("rows.tsv"))) {
            return lines.map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length > 6 && cells[5].equals("rule"))
                    .toList();
        }
    }

    @Test
    void namesStatusesAndArgumentsAreThoseOfTheTable() throws IOException {
        List<String> decided = decidedByRules().stream()
                .map(cells -> String.join("|", cells[0], cells[1], cells[2], cells[3].replaceAll(":\\w+", "")))
                .toList();
        List<String> rows = Arrays.stream(Row.values())
                .map(row -> String.join(
                        "|", row.code, String.valueOf(row.status), row.name(), String.join(" ", row.arguments)))
                .toList();
        assertEquals(47, rows.size());
        assertEquals(decided.stream().sorted().toList(), rows.stream().sorted().toList());
    }

    @Test
    void everyTextIsPublishedBesideItsCode() throws IOException {
        String table;
        try (Stream<String> lines = Files.lines(CONTRACT.resolve("csbs-error-codes.zh.txt"))) {
            table = String.join("\n", lines.map(String::strip).toList());
        }
        for (Row row : Row.values()) {
            String published = row.status + " |\n" + row.code + " |\n" + row.template + " |\n";
            assertTrue(table.contains(published), published);
        }
    }

    @Test
    void valuesThatLookLikeHolesArePutInAsTheyAre() {
        assertEquals(
                "Volume ($1) attached to server (%s) is shareable volume.",
                Row.SHAREABLE_VOLUME_ATTACHED.message(List.of("$1", "%s")));
        assertEquals(
                "Volume(s) ({checkpoint_item_id}, \\) not found in target server.",
                Row.TARGET_VOLUME_NOT_ATTACHED.message(List.of(List.of("{checkpoint_item_id}", "\\"))));
    }
}
