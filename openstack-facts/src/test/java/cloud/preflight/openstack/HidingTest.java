package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.testkit.oracle.Hiding;
import cloud.preflight.testkit.oracle.Profiles;
import cloud.preflight.testkit.oracle.Questions;
import cloud.preflight.testkit.oracle.Shrinker;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever nobody shows, what is denied where it is shown is never allowed. */
class HidingTest {

    private static final long SEED = Long.getLong("preflight.seed", 20_261_127);
    private static final int TRIES = Integer.getInteger("preflight.questions", 100_000);
    private static final int WAYS = 4;
    /** Seeds that are near each other begin with like numbers. */
    private static final long FAR = 0x9E37_79B9_7F4A_7C15L;

    private final Questions questions = new Questions(SEED);
    private final List<Library> libraries =
            Profiles.all().stream().map(Library::new).toList();
    private final Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);

    @Test
    void whatIsHiddenNeverTurnsDeniedIntoAllowed() {
        int tries = 0;
        for (int i = 0; tries < TRIES; i++) {
            Library library = libraries.get(i % libraries.size());
            Map<String, Object> question = questions.next(Questions.ALL, library.profile());
            if (library.verdict(question).denied()) {
                hideInSeveralWays(library, question);
                tries += WAYS;
            }
        }
        // Were nearly all denied still, what was hidden would be no test.
        assertThat(decisions.getOrDefault(Decision.UNDETERMINED, 0))
                .as("seed %d, %s", SEED, decisions)
                .isGreaterThan(TRIES / 10);
    }

    private void hideInSeveralWays(Library library, Map<String, Object> question) {
        for (int way = 0; way < WAYS; way++) {
            Decision decision = hidden(library, question, way);
            decisions.merge(decision, 1, Integer::sum);
            if (decision == Decision.ALLOWED) {
                explain(library, question, way);
            }
        }
    }

    private static Decision hidden(Library library, Map<String, Object> question, int way) {
        return library.verdict(poorer(library, question, way)).decision();
    }

    /** Each way of a question hides other things, and always the same. */
    private static Map<String, Object> poorer(Library library, Map<String, Object> question, int way) {
        Random random = new Random((SEED ^ question.hashCode()) + way * FAR);
        return Hiding.poorer(library.profile(), question, random);
    }

    private static void explain(Library library, Map<String, Object> question, int way) {
        Map<String, Object> small = Shrinker.shrink(
                question, asked -> library.verdict(asked).denied() && hidden(library, asked, way) == Decision.ALLOWED);
        assertThat(hidden(library, small, way))
                .as(
                        "seed %d, profile %s, question %s, shown as %s",
                        SEED,
                        library.profile(),
                        new String(Trees.bytes(small)),
                        new String(Trees.bytes(poorer(library, small, way))))
                .isNotEqualTo(Decision.ALLOWED);
    }
}
