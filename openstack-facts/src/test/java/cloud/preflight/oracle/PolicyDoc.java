package cloud.preflight.oracle;

import java.util.LinkedHashMap;
import java.util.Map;

/** A CSBS policy. */
record PolicyDoc(Map<String, Object> json) {

    String id() {
        return Json.string(json, "id");
    }

    String name() {
        return Json.string(json, "name");
    }

    String status() {
        return Json.lower(Json.text(json, "status").orElse("suspended"));
    }

    /** The bound ids with their types, in order, each once at its first place. */
    Map<String, String> bound() {
        Map<String, String> bound = new LinkedHashMap<>();
        for (Map<String, Object> resource : Json.objects(json, "resources")) {
            bound.putIfAbsent(
                    Json.string(resource, "id"), Json.text(resource, "type").orElse(Facts.DEFAULT_TYPE));
        }
        return bound;
    }
}
