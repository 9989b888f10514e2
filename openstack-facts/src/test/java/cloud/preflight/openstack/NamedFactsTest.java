package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.rules.FactValue;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Outcome;
import cloud.preflight.verdict.Explanation.Rule;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The facts that an explanation names stand in the question, and are those that the outcome depends on. */
class NamedFactsTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_129);
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 500);

    private static final List<Explained> EXPLAINED = explained();

    /** One random question and its explanation. */
    private record Explained(Library library, Map<String, Object> question, Explanation explanation) {

        @Override
        public String toString() {
            return "seed " + SEED + ", profile " + library.profile() + ", question "
                    + new String(Trees.bytes(question));
        }
    }

    private static List<Explained> explained() {
        Questions questions = new Questions(SEED);
        List<Library> libraries = Profiles.all().stream().map(Library::new).toList();
        List<Explained> explained = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Library library = libraries.get(i % libraries.size());
            Map<String, Object> question = questions.next(Questions.ALL, library.profile());
            explained.add(new Explained(library, question, library.explanation(question)));
        }
        return explained;
    }

    @Test
    void theVerdictIsTheSameAsWithoutAnExplanation() {
        assertThat(EXPLAINED)
                .allSatisfy(asked -> assertThat(asked.explanation().verdict())
                        .as(asked::toString)
                        .isEqualTo(asked.library().verdict(asked.question())));
    }

    @Test
    void outcomesAreThoseOfTheVerdict() {
        for (Explained asked : EXPLAINED) {
            Set<String> violated = asked.explanation().verdict().violations().stream()
                    .map(violation -> violation.row().name())
                    .collect(Collectors.toSet());
            Set<String> notEvaluated = asked.explanation().verdict().notEvaluated().stream()
                    .map(NotEvaluated::row)
                    .map(row -> row.name())
                    .filter(name -> !violated.contains(name))
                    .collect(Collectors.toSet());
            assertThat(rows(asked, Outcome.VIOLATED)).as(asked::toString).isEqualTo(violated);
            assertThat(rows(asked, Outcome.NOT_EVALUATED)).as(asked::toString).containsAll(notEvaluated);
        }
    }

    private static Set<String> rows(Explained asked, Outcome outcome) {
        return asked.explanation().rules().stream()
                .filter(rule -> rule.outcome() == outcome)
                .map(rule -> rule.row().name())
                .collect(Collectors.toSet());
    }

    @Test
    void everyRuleThatIsReachedNamesFacts() {
        for (Explained asked : EXPLAINED) {
            for (Rule rule : asked.explanation().rules()) {
                boolean named = rule.outcome() == Outcome.VIOLATED || rule.outcome() == Outcome.NOT_EVALUATED;
                assertThat(rule.facts().isEmpty() && named)
                        .as(() -> rule + " " + asked)
                        .isFalse();
                assertThat(rule.outcome() == Outcome.NOT_EVALUATED
                                && rule.facts().stream().allMatch(FactValue::known))
                        .as(() -> rule + " " + asked)
                        .isFalse();
            }
        }
    }
}
