package cloud.preflight.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OracleExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "contract");

    private static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void allTheExamplesAreThere() throws IOException {
        assertEquals(76, examples().size());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheRecordedVerdict(Path file) throws IOException {
        Map<String, Object> example = read(file);
        Map<String, Object> verdict = Oracle.verdict(Json.object(example, "profile"), example);
        assertEquals(Json.object(example, "verdict"), published(verdict));
    }

    /** The verdict without what the examples leave out: names and arguments. */
    private static Map<String, Object> published(Map<String, Object> verdict) {
        List<Object> violations = new ArrayList<>();
        for (Map<String, Object> violation : Json.objects(verdict, "violations")) {
            violations.add(Map.of(
                    "error_code",
                    violation.get("error_code"),
                    "http_status",
                    (int) Json.number(violation, "http_status"),
                    "error_msg",
                    violation.get("error_msg")));
        }
        return Map.of(
                "decision",
                verdict.get("decision"),
                "violations",
                violations,
                "skipped",
                verdict.get("skipped"),
                "not_evaluated",
                verdict.get("not_evaluated"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(Path file) throws IOException {
        return new ObjectMapper().readValue(file.toFile(), Map.class);
    }
}
