package cloud.preflight.oracle;

import java.util.Map;

/** An entry of the operation log. */
record LogDoc(Map<String, Object> json) {

    String id() {
        return Json.string(json, "id");
    }

    boolean running(String operationType) {
        return "in_progress".equals(json.get("status")) && operationType.equals(json.get("operation_type"));
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
