package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry of the operation log. */
record LogDoc(Map<String, Object> json) {

    private static final Set<String> RUNNING = Set.of("in_progress", "running", "waiting");

    /** The operations that rules ask about, each with the names that logs have for it. */
    enum Kind {
        PROTECT("protect", "backup"),
        RESTORE("restore"),
        REPLICATE("replicate", "replication");

        final List<String> names;

        Kind(String... names) {
            this.names = List.of(names);
        }
    }

    String id() {
        return Json.string(json, "id");
    }

    static String path(String id) {
        return "operation_logs/" + id;
    }

    boolean running(Kind kind) {
        return RUNNING.contains(Json.lower(Json.string(json, "status")))
                && kind.names.contains(Json.string(json, "operation_type"));
    }

    boolean ofPlan(String id) {
        return id.equals(json.get("plan_id"));
    }

    boolean onResource(String id) {
        return id.equals(json.get("resource_id"));
    }

    boolean automatic() {
        return Json.isTrue(json, "auto_trigger");
    }
}
