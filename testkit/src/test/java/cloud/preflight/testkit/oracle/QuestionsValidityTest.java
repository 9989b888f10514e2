package cloud.preflight.testkit.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the contract refuses (9001) must not come out of the generator. */
class QuestionsValidityTest {

    private static final long SEED = 99;
    private static final Set<String> STATUSES =
            Set.of("in_progress", "running", "waiting", "success", "fail", "failed", "skipped", "timeout", "error");
    private static final long LARGEST = (1L << 53) - 1;

    @Test
    void noQuestionWouldBeRefused() {
        Questions questions = new Questions(SEED);
        List<Map<String, Object>> profiles = Profiles.all();
        for (int i = 0; i < 30_000; i++) {
            Map<String, Object> profile = profiles.get(i % profiles.size());
            Map<String, Object> question = questions.next(Questions.ALL, profile);
            facts(Json.object(question, "facts"));
            request(Json.object(question, "request"), new Platform(profile));
            elements(question);
        }
    }

    private static void facts(Map<String, Object> facts) {
        for (String section : List.of("servers", "volumes", "checkpoint_items", "policies", "operation_logs")) {
            unique(Json.objects(facts, section), "id");
        }
        unique(Json.objects(Json.object(facts, "quotas"), "resources"), "type");
        for (Map<String, Object> quota : Json.objects(Json.object(facts, "quotas"), "resources")) {
            inRange(quota, "quota", -1);
            inRange(quota, "used", 0);
        }
        Json.objects(facts, "volumes").forEach(volume -> inRange(volume, "size", 0));
        for (Map<String, Object> item : Json.objects(facts, "checkpoint_items")) {
            assertNotNull(item.get("status"));
            assertNotNull(item.get("resource_id"));
            List<Map<String, Object>> backups = Json.objects(Json.object(item, "extend_info"), "volume_backups");
            unique(backups, "id");
            backups.forEach(backup -> inRange(backup, "source_volume_size", 0));
        }
        Json.objects(facts, "policies").forEach(policy -> assertNotNull(policy.get("name")));
        Json.objects(facts, "servers").forEach(server -> assertNotNull(server.get("status")));
        for (Map<String, Object> log : Json.objects(facts, "operation_logs")) {
            assertNotNull(log.get("operation_type"));
            assertTrue(STATUSES.contains(Json.lower(Json.string(log, "status"))), log::toString);
        }
        for (String section : Facts.LISTS) {
            Json.objects(facts, Facts.links(section)).forEach(link -> assertNotNull(link.get("rel")));
        }
    }

    private static void request(Map<String, Object> request, Platform platform) {
        for (String key : List.of("resource_id", "checkpoint_item_id", "policy_id", "plan_id", "task_id")) {
            Json.text(request, key).ifPresent(QuestionsValidityTest::id);
        }
        List<Map<String, Object>> mappings = Json.objects(Json.object(request, "target"), "volumes");
        unique(mappings, "backup_id");
        unique(mappings, "volume_id");
        List<Map<String, Object>> resources = Json.objects(request, "resources");
        unique(resources, "id");
        assertTrue(resources.size() <= platform.maxServersPerPolicy());
        List<String> servers = Json.strings(Json.object(request, "parameters"), "resources");
        assertEquals(Set.copyOf(servers).size(), servers.size());
        assertTrue(servers.size() <= platform.maxServersPerPolicy());
        servers.forEach(QuestionsValidityTest::id);
        if (request.containsKey("provider_id")) {
            assertEquals(platform.providerId(), request.get("provider_id"));
        }
        if (Json.has(request, "size")) {
            inRange(request, "size", 0);
        }
    }

    private static void unique(List<Map<String, Object>> documents, String key) {
        Set<String> seen = new HashSet<>();
        for (Map<String, Object> document : documents) {
            String id = Json.string(document, key);
            id(id);
            assertTrue(seen.add(id), () -> "seed " + SEED + ": twice " + id + " in " + documents);
        }
    }

    private static void id(String id) {
        assertTrue(!id.isEmpty() && id.length() <= 255, id);
    }

    private static void inRange(Map<String, Object> document, String key, long least) {
        long value = Json.number(document, key);
        assertTrue(value >= least && value <= LARGEST, () -> key + " in " + document);
    }

    /** No list has a null element. */
    private static void elements(Object value) {
        if (value instanceof Map<?, ?> object) {
            object.values().forEach(QuestionsValidityTest::elements);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> {
                assertNotNull(element);
                elements(element);
            });
        }
    }
}
