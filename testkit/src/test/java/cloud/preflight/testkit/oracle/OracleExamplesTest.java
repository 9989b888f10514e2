package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cloud.preflight.testkit.Example;
import cloud.preflight.testkit.Trees;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OracleExamplesTest {

    static List<Example> examples() {
        return Stream.of(Example.WORKED, Example.FIELD)
                .flatMap(folder -> Example.in(folder).stream())
                .toList();
    }

    static List<Example> worked() {
        return Example.in(Example.WORKED);
    }

    @Test
    void allTheExamplesAreThere() {
        assertEquals(97, worked().size());
        assertEquals(10, Example.in(Example.FIELD).size());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheRecordedVerdict(Example example) {
        Map<String, Object> verdict = verdict(example);
        assertTrue(
                Trees.holds(verdict, example.verdict()),
                () -> "expected " + example.verdict() + "\nbut was " + verdict);
    }

    /** The worked examples leave out names and arguments, and nothing else. */
    @ParameterizedTest
    @MethodSource("worked")
    void addsNothingToAWorkedVerdict(Example example) {
        assertTrue(Trees.holds(example.verdict(), published(verdict(example))));
    }

    private static Map<String, Object> verdict(Example example) {
        return Oracle.verdict(example.profile(), example.content());
    }

    private static Map<String, Object> published(Map<String, Object> verdict) {
        Map<String, Object> copy = Tree.copy(verdict);
        Json.objects(copy, "violations").forEach(violation -> {
            violation.remove("name");
            violation.remove("arguments");
        });
        return copy;
    }
}
