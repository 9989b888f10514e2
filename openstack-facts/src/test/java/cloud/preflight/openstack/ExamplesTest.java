package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.profile.Profile;
import java.util.List;
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

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheRecordedVerdict(Example example) throws InvalidDocument {
        Profile profile = Profile.of(example.profile());
        Question question = new QuestionReader(profile).read(example.question());
        var verdict = Preflight.create(profile).check(question.request(), question.facts());
        assertThat(Trees.recorded(verdict)).isEqualTo(example.verdict());
    }

    @Test
    void thereAreAllWorkedExamples() {
        assertThat(Example.in(Example.WORKED)).hasSize(76);
    }
}
