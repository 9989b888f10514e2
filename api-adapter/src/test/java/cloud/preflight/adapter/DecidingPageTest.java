package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.command.Run;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.RunningService;
import cloud.preflight.testkit.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each cell of the table of {@code docs/deciding.md} about one question is what the command and the service do. */
class DecidingPageTest {

    private static final Path PAGE = Path.of("..", "docs", "deciding.md");
    private static final String COMMAND = "`check` exits with";
    private static final Map<String, String> QUESTIONS = Map.of(
            "`allowed`", worked("allowed-protect.json"),
            "`undetermined`", worked("undetermined-protect.json"),
            "`denied`", worked("CSBS.6024-400-restore.json"),
            "none", "{\"operation\":");

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @TempDir
    private Path folder;

    /** The rows that a question alone leads to: a wrong flag and a failure of the service are no question. */
    static Stream<Map<String, String>> rows() throws IOException {
        List<List<String>> table = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.asList(line.substring(2).split(" *\\| *")))
                .toList();
        List<String> heads = table.get(0);
        return table.subList(1, 1 + QUESTIONS.size()).stream().map(cells -> row(heads, cells));
    }

    private static Map<String, String> row(List<String> heads, List<String> cells) {
        Map<String, String> row = new java.util.LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            row.put(heads.get(i), cells.get(i));
        }
        return row;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theCommandExitsAsItSays(Map<String, String> row) throws IOException {
        String file = Files.writeString(folder.resolve("q.json"), question(row)).toString();
        assertThat(Run.of("check", file).status()).hasToString(row.get(COMMAND));
        assertThat(Run.of("check", "--strict", file).status()).hasToString(row.get("with `--strict`"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theServiceAnswersAsItSays(Map<String, String> row) {
        answers(row, "", row.get("HTTP"));
        answers(row, "?enforce=true", row.get("`enforce=true`"));
        answers(row, "?enforce=strict", row.get("`enforce=strict`"));
    }

    /** A cell has a status and may have a code, or says whose they are. */
    private static void answers(Map<String, String> row, String query, String cell) {
        Reply reply = SERVICE.client().post("/v1/p/validations" + query, question(row));
        String expected =
                cell.startsWith("the row's own") ? "400 `CSBS.6024`" : cell.equals("the same") ? row.get("HTTP") : cell;
        String code = reply.status() == 200 ? "" : " `" + reply.json().get("error_code") + "`";
        assertThat(expected.split(", ")).contains(reply.status() + code);
    }

    private static String question(Map<String, String> row) {
        return QUESTIONS.get(row.get("decision"));
    }

    private static String worked(String name) {
        return Example.in(Example.WORKED).stream()
                .filter(example -> example.toString().equals(name))
                .map(example -> new String(example.question(), java.nio.charset.StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
