package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cloud.preflight.testkit.Example;
import cloud.preflight.testkit.Trees;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the rows show is what the contract says. */
class PagesAgreeTest {

    static List<Example> fixtures() {
        return Example.in(Example.PAGES);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theRecordedVerdictIsTheContracts(Example fixture) {
        Map<String, Object> verdict = Oracle.verdict(fixture.profile(), fixture.content());
        assertTrue(
                Trees.holds(verdict, fixture.verdict()), () -> "recorded " + fixture.verdict() + "\nbut is " + verdict);
    }
}
