package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.rules.FactValue;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Outcome;
import cloud.preflight.verdict.Explanation.Rule;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * An explanation tells of the rules what the verdict tells, and names the facts that each looked at. How often it depends on
 * which is written to {@code target/named-facts.txt}.
 */
class NamedFactsTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_129);
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 500);

    private static final Path COUNTS = Path.of("target", "named-facts.txt");

    private static final List<Explained> EXPLAINED = explained();

    /** One random question and its explanation. */
    private record Explained(Posed posed, Explanation explanation) {

        @Override
        public String toString() {
            return "seed " + SEED + ", " + posed;
        }
    }

    private static List<Explained> explained() {
        Questions questions = new Questions(SEED);
        List<Library> libraries = Profiles.all().stream().map(Library::new).toList();
        List<Explained> explained = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            Library library = libraries.get(i % libraries.size());
            Map<String, Object> question = questions.next(Questions.ALL, library.profile());
            explained.add(new Explained(new Posed(library, question), library.explanation(question)));
        }
        return explained;
    }

    @Test
    void theVerdictIsTheSameAsWithoutAnExplanation() {
        assertThat(EXPLAINED)
                .allSatisfy(asked -> assertThat(asked.explanation().verdict())
                        .as(asked::toString)
                        .isEqualTo(asked.posed().verdict().orElseThrow()));
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

    /** By itself, or, where several facts do, together with the others that the rule names. Half of the questions do. */
    @Test
    void whatComesOfAViolatedRuleDependsOnEachFactThatItNames() throws IOException {
        Map<Dependence.Kind, Map<String, Integer>> places = new EnumMap<>(Dependence.Kind.class);
        for (Explained asked : EXPLAINED.subList(0, QUESTIONS / 2)) {
            for (Rule rule : asked.explanation().rules()) {
                // Where some are not named, those that are may not suffice.
                if (rule.outcome() == Outcome.VIOLATED && rule.more() == 0) {
                    Dependence dependence = new Dependence(rule, asked.posed());
                    dependence
                            .facts()
                            .forEach(fact -> places.computeIfAbsent(dependence.of(fact), first -> new TreeMap<>())
                                    .merge(Dependence.place(rule, fact), 1, Integer::sum));
                }
            }
        }
        Files.writeString(COUNTS, "seed " + SEED + ": " + places + "\n");
        Map<String, Integer> alone = places.getOrDefault(Dependence.Kind.ALONE, Map.of());
        Map<String, Integer> withOthers = places.getOrDefault(Dependence.Kind.WITH_OTHERS, Map.of());
        assertThat(places.getOrDefault(Dependence.Kind.NONE, Map.of()))
                .as("seed %d", SEED)
                .isEmpty();
        assertThat(count(alone)).as("seed %d, %s", SEED, withOthers).isGreaterThan(9 * count(withOthers));
        assertThat(alone).as("seed %d", SEED).hasSizeGreaterThan(60);
    }

    private static int count(Map<String, Integer> places) {
        return places.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void nothingDependsOnAFactThatARuleDoesNotLookAt() {
        Explained asked = EXPLAINED.stream()
                .filter(each -> rows(each, Outcome.VIOLATED).contains(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP.name()))
                .findFirst()
                .orElseThrow();
        Rule rule = asked.explanation().rules().stream()
                .filter(each -> each.row() == ErrorCode.SERVER_STATUS_FORBIDS_BACKUP)
                .findFirst()
                .orElseThrow();
        FactValue other = FactValue.of("request/backup_name", "b");
        assertThat(new Dependence(rule, asked.posed()).of(other)).isEqualTo(Dependence.Kind.NONE);
    }
}
