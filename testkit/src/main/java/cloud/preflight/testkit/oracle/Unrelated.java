package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Adds documents about nothing that is asked. */
final class Unrelated {

    private final Random random;
    private final String written;
    private int given;

    Unrelated(Map<String, Object> question, Random random) {
        this.random = random;
        this.written = question.toString();
    }

    void addTo(Map<String, Object> question) {
        Map<String, Object> facts = Json.object(question, "facts");
        boolean counted = "create_policy".equals(question.get("operation"));
        for (int i = random.nextInt(3); i >= 0; i--) {
            String server = fresh();
            insert(facts, "servers", server(server));
            insert(facts, "volumes", volume(server));
            insert(facts, "checkpoint_items", item(server));
            insert(facts, "operation_logs", log(server));
            insert(Json.object(facts, "quotas"), "resources", quota());
            if (!counted) {
                insert(facts, "policies", policy(server));
            }
        }
    }

    private void insert(Map<String, Object> holder, String section, Map<String, Object> document) {
        if (Json.has(holder, section) && random.nextInt(4) > 0) {
            List<Map<String, Object>> documents = Json.objects(holder, section);
            documents.add(random.nextInt(documents.size() + 1), document);
        }
    }

    private Map<String, Object> server(String id) {
        Map<String, Object> server = Tree.pair("id", id, "status", one("ACTIVE", "DELETED", "ERROR"));
        server.put(ServerDoc.AZ, "unrelated-az");
        server.put(ServerDoc.VOLUMES, List.of(Map.of("id", fresh())));
        return server;
    }

    private Map<String, Object> volume(String server) {
        Map<String, Object> volume = Tree.pair("id", fresh(), "size", 1_000_000L);
        volume.put("multiattach", true);
        volume.put("service_type", "dss");
        volume.put(VolumeDoc.HOST, one("h#old-pool", "h#SSD", "h"));
        volume.put(
                "attachments",
                random.nextBoolean()
                        ? List.of()
                        : List.of(Tree.pair("server_id", one(server, fresh()), "device", "a")));
        return volume;
    }

    private Map<String, Object> item(String server) {
        Map<String, Object> item = Tree.pair("id", fresh(), "status", one("available", "deleting"));
        item.put("resource_id", server);
        Map<String, Object> backup = Tree.pair("id", fresh(), "source_volume_size", 1L);
        item.put(
                "extend_info",
                Tree.pair("volume_backups", List.of(backup), "os_images_data", List.of(Map.of("image_id", "i"))));
        return item;
    }

    private Map<String, Object> log(String server) {
        Map<String, Object> log = Tree.pair("id", fresh(), "status", "in_progress");
        log.put("operation_type", one("protect", "restore", "delete", "replicate"));
        if (random.nextBoolean()) {
            log.put("resource_id", server);
            log.put("plan_id", fresh());
        }
        return log;
    }

    private Map<String, Object> quota() {
        Map<String, Object> quota = Tree.pair("type", fresh(), "quota", 0L);
        quota.put("used", 1L);
        return quota;
    }

    private Map<String, Object> policy(String server) {
        Map<String, Object> policy = Tree.pair("id", fresh(), "name", fresh());
        policy.put("resources", new ArrayList<>(List.of(Map.of("id", server))));
        return policy;
    }

    private String fresh() {
        String id = "";
        while (id.isEmpty() || written.contains(id)) {
            id = "unrelated-" + given++;
        }
        return id;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
