package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.Example;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static List<Example> examples() {
        return Stream.of(Example.WORKED, Example.PAGES)
                .flatMap(folder -> Example.in(folder).stream())
                .toList();
    }

    static List<Example> fieldCases() {
        return Example.in(Example.FIELD);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheRecordedVerdict(Example example) throws InvalidDocument {
        assertThat(Trees.recorded(verdict(example))).isEqualTo(example.verdict());
    }

    @ParameterizedTest
    @MethodSource("fieldCases")
    void givesWhatIsRecordedOfTheVerdict(Example example) throws InvalidDocument {
        Map<String, Object> verdict = Trees.full(verdict(example));
        assertThat(verdict)
                .matches(given -> cloud.preflight.testkit.Trees.holds(given, example.verdict()), example.toString());
    }

    private static Verdict verdict(Example example) throws InvalidDocument {
        Profile profile = Profile.of(example.profile());
        Question question = new QuestionReader(profile).read(example.question());
        return Preflight.create(profile).check(question.request(), question.facts());
    }

    @Test
    void thereAreAllWorkedExamples() {
        assertThat(Example.in(Example.WORKED)).hasSize(97);
    }
}
