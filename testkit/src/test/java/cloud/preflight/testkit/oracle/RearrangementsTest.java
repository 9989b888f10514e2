package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class RearrangementsTest {

    private static final long SEED = 7;
    private static final int COUNT = 10_000;
    /** Of what holds or not whatever the question is. */
    private static final int FEW = 2_000;

    private final Random random = new Random(SEED);

    @Test
    void anyOrderThatKeepsTheStatedOrdersGivesTheSameVerdict() {
        forMany(
                COUNT,
                (profile, question) -> assertSameVerdict(profile, question, Rearrangements.shuffled(question, random)));
    }

    @Test
    void shufflingKeepsEverything() {
        forMany(
                FEW,
                (profile, question) -> assertEquals(
                        size(question), size(Rearrangements.shuffled(question, random)), question::toString));
    }

    @Test
    void documentsAboutSomethingElseGiveTheSameVerdict() {
        forMany(
                COUNT,
                (profile, question) ->
                        assertSameVerdict(profile, question, Rearrangements.withUnrelated(question, random)));
    }

    @Test
    void theQuestionItselfStaysAsItIs() {
        forMany(FEW, (profile, question) -> {
            Map<String, Object> before = Tree.copy(question);
            Rearrangements.shuffled(question, random);
            Rearrangements.withUnrelated(question, random);
            assertEquals(before, question);
        });
    }

    private static void forMany(int count, BiConsumer<Map<String, Object>, Map<String, Object>> check) {
        Questions questions = new Questions(SEED);
        List<Map<String, Object>> profiles = Profiles.all();
        for (int i = 0; i < count; i++) {
            Map<String, Object> profile = profiles.get(i % profiles.size());
            check.accept(profile, questions.next(Questions.ALL, profile));
        }
    }

    private static void assertSameVerdict(
            Map<String, Object> profile, Map<String, Object> question, Map<String, Object> other) {
        assertEquals(
                Oracle.verdict(profile, question),
                Oracle.verdict(profile, other),
                () -> "seed " + SEED + ": " + question + "\nand " + other);
    }

    /** The number of fields, elements and leaves. */
    private static long size(Object value) {
        if (value instanceof Map<?, ?> object) {
            return object.values().stream().mapToLong(RearrangementsTest::size).sum() + 1;
        }
        return value instanceof List<?> list
                ? list.stream().mapToLong(RearrangementsTest::size).sum() + 1
                : 1;
    }
}
