package cloud.preflight.answers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Explanation.Patch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** To explain an answer more is looked for than to decide it, and only then. */
class ExplainedAnswersTest {

    private static final Facts KEPT = Facts.builder()
            .servers(List.of(
                    Server.builder("s1", "ERROR").volumesAttached(List.of("v1")).build(),
                    Server.builder("s2", "ACTIVE")
                            .volumesAttached(List.of("v2"))
                            .build()))
            .policies(List.of(Policy.of("p1", "nightly", List.of("s1", "s2"))))
            .build();
    private static final byte[] QUESTION =
            "{\"operation\":\"execute_policy\",\"request\":{\"plan_id\":\"p1\",\"parameters\":{\"resources\":[\"s1\"]}}}"
                    .getBytes(StandardCharsets.UTF_8);

    private final List<Set<String>> looked = new ArrayList<>();
    private final FactSource kept = (project, needs, known) -> {
        looked.add(needs.servers(KEPT));
        return known.or(KEPT);
    };
    private final Answers answers = new Answers(Preflight.create(), kept);

    @Test
    void anotherServerOfThePolicyIsProposedBesideTheOneThatIsPicked() {
        Answer.Decided answer = (Answer.Decided) answers.explained().answer("p", QUESTION);
        assertThat(requireNonNull(answer.explanation()).changes().get(0))
                .contains(new Change(List.of(new Patch(Patch.Kind.ADD, "/request/parameters/resources/-", "s2"))));
        assertThat(looked).containsExactly(Set.of("s1", "s2"));
    }

    @Test
    void whatIsOnlyDecidedLooksForNoMore() {
        Answer.Decided answer = (Answer.Decided) answers.answer("p", QUESTION);
        assertThat(answer.verdict().denied()).isTrue();
        assertThat(looked).containsExactly(Set.of("s1"));
    }
}
