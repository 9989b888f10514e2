package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private static final long SEED = 11;

    private static Predicate<Map<String, Object>> violates(Row row) {
        return question -> Json.objects(Oracle.verdict(Map.of(), question), "violations").stream()
                .anyMatch(violation -> row.name().equals(violation.get("name")));
    }

    private static Map<String, Object> first(Set<String> operations, Predicate<Map<String, Object>> such) {
        Questions questions = new Questions(SEED);
        while (true) {
            Map<String, Object> question = questions.next(operations);
            if (such.test(question)) {
                return question;
            }
        }
    }

    @Test
    void onlyTheServerWithItsSharedVolumeIsLeft() {
        Predicate<Map<String, Object>> shareable = violates(Row.SHAREABLE_VOLUME_ATTACHED);
        Map<String, Object> small = Shrinker.shrink(first(Set.of("protect"), shareable), shareable);
        Map<String, Object> facts = Json.object(small, "facts");
        assertEquals(Set.of("resource_id"), Json.object(small, "request").keySet());
        assertEquals(Set.of("servers", "volumes"), facts.keySet());
        assertEquals(1, Json.objects(facts, "servers").size());
        assertEquals(1, Json.objects(facts, "volumes").size());
    }

    @Test
    void whatTheContractRequiresStays() {
        Map<String, Object> small = Shrinker.shrink(first(Set.of("create_policy"), any -> true), any -> true);
        assertEquals(
                Set.of("name", "provider_id", "parameters", "resources", "scheduled_operations"),
                Json.object(small, "request").keySet());
        assertEquals(Map.of(), small.get("facts"));
    }

    @Test
    void theSmallQuestionCanLoseNothingMore() {
        Predicate<Map<String, Object>> small = violates(Row.TARGET_VOLUME_TOO_SMALL);
        Map<String, Object> once = Shrinker.shrink(first(Set.of("restore"), small), small);
        assertEquals(once, Shrinker.shrink(once, small));
        assertTrue(small.test(once));
    }

    @Test
    void aQuestionThatDoesNotFailIsRefused() {
        Map<String, Object> question = Map.of("operation", "delete_task", "request", Map.of(), "facts", Map.of());
        assertThrows(IllegalArgumentException.class, () -> Shrinker.shrink(question, any -> false));
        assertEquals(List.of(), List.copyOf(Json.object(question, "facts").keySet()));
    }
}
