package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import cloud.preflight.testkit.Trees;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class HidingTest {

    private static final long SEED = Long.getLong("preflight.seed", 31);
    private static final int TRIES = 20_000;

    private final Random random = new Random(SEED);

    @Test
    void neverTurnsDeniedIntoAllowed() {
        forMany((profile, question) -> {
            Map<String, Object> poorer = Hiding.poorer(profile, question, random);
            assertFalse(
                    decision(profile, question).equals("denied")
                            && decision(profile, poorer).equals("allowed"),
                    () -> "seed " + SEED + ", profile " + profile + ": " + text(question) + "\nto " + text(poorer));
        });
    }

    @Test
    void somethingIsHiddenAndTheQuestionItselfStays() {
        forMany((profile, question) -> {
            Map<String, Object> before = Tree.copy(question);
            Map<String, Object> poorer = Hiding.poorer(profile, question, random);
            assertEquals(before, question);
            if (!Json.objects(Json.object(question, "facts"), Facts.SERVERS).isEmpty()) {
                assertNotEquals(question, poorer);
            }
        });
    }

    @Test
    void deniedBecomesUndeterminedOften() {
        Set<String> codes = new TreeSet<>();
        int[] changed = {0};
        forMany((profile, question) -> {
            Map<String, Object> verdict = Oracle.verdict(profile, question);
            if (verdict.get("decision").equals("denied")
                    && decision(profile, Hiding.poorer(profile, question, random))
                            .equals("undetermined")) {
                changed[0]++;
                codes.add(Json.string(Json.objects(verdict, "violations").get(0), "error_code"));
            }
        });
        assertFalse(changed[0] < 1_000 || codes.size() < 35, "seed " + SEED + ": " + changed[0] + " " + codes);
    }

    private static void forMany(BiConsumer<Map<String, Object>, Map<String, Object>> check) {
        Questions questions = new Questions(SEED);
        List<Map<String, Object>> profiles = Profiles.all();
        for (int i = 0; i < TRIES; i++) {
            Map<String, Object> profile = profiles.get(i % profiles.size());
            check.accept(profile, questions.next(Questions.ALL, profile));
        }
    }

    private static String decision(Map<String, Object> profile, Map<String, Object> question) {
        return Json.string(Oracle.verdict(profile, question), "decision");
    }

    private static String text(Map<String, Object> question) {
        return new String(Trees.bytes(question), java.nio.charset.StandardCharsets.UTF_8);
    }
}
