package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.Operation;
import cloud.preflight.testkit.oracle.Oracle;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.testkit.oracle.Shrinker;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules and a second implementation of the contract, written without them, give the same verdicts. */
class AgreementTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_124);
    private static final int QUESTIONS = Integer.getInteger("preflight.questions", 100_000);
    private static final Set<String> SERVER_OPERATIONS = Set.of("protect", "restore");

    private final Questions questions = new Questions(SEED);
    private final List<Map<String, Object>> profiles = Profiles.all();
    private final List<Library> libraries = profiles.stream().map(Library::new).toList();
    private final Coverage coverage = new Coverage();

    @Test
    void everyOperationIsDecidedAlike() {
        ask(QUESTIONS, Questions.ALL);
        assertThat(Coverage.decided()).hasSize(47);
        assertThat(Coverage.decided().filter(row -> coverage.isRarer(row, QUESTIONS / 1_000)))
                .as("seed %d, %s", SEED, coverage)
                .isEmpty();
        assertThat(coverage.kindsRarerThan(QUESTIONS / 1_000))
                .as("seed %d, %s", SEED, coverage)
                .isEmpty();
    }

    @Test
    void protectAndRestoreAreDecidedAlike() {
        ask(QUESTIONS / 5, SERVER_OPERATIONS);
        assertThat(Coverage.decided()
                        .filter(row -> row.concerns(Operation.PROTECT) || row.concerns(Operation.RESTORE))
                        .filter(row -> coverage.isRarer(row, QUESTIONS / 2_000)))
                .as("seed %d, %s", SEED, coverage)
                .isEmpty();
    }

    @Test
    void thereAreManyProfiles() {
        assertThat(profiles).hasSizeGreaterThanOrEqualTo(12).doesNotHaveDuplicates();
    }

    private void ask(int count, Set<String> operations) {
        for (int i = 0; i < count; i++) {
            int which = i % profiles.size();
            Map<String, Object> question = questions.next(operations, profiles.get(which));
            Verdict verdict = libraries.get(which).verdict(question);
            if (!Trees.full(verdict).equals(Oracle.verdict(profiles.get(which), question))) {
                explain(which, question);
            }
            coverage.add(verdict);
        }
    }

    private void explain(int which, Map<String, Object> question) {
        Map<String, Object> small = Shrinker.shrink(question, asked -> !agrees(which, asked));
        assertThat(Trees.full(libraries.get(which).verdict(small)))
                .as("seed %d, profile %s, question %s", SEED, profiles.get(which), new String(Trees.bytes(small)))
                .isEqualTo(Oracle.verdict(profiles.get(which), small));
    }

    private boolean agrees(int which, Map<String, Object> question) {
        return Trees.full(libraries.get(which).verdict(question)).equals(Oracle.verdict(profiles.get(which), question));
    }
}
