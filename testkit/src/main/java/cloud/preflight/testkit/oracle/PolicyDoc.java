package cloud.preflight.testkit.oracle;

import java.util.LinkedHashMap;
import java.util.List;
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

    /** A bound resource, and the volumes of it that its backups leave out. */
    record Bound(String id, String type, List<String> excluded) {

        static Bound of(Map<String, Object> resource) {
            Map<String, Object> extra =
                    resource.get("extra_info") instanceof Map<?, ?> ? Json.object(resource, "extra_info") : Map.of();
            return new Bound(
                    Json.string(resource, "id"),
                    Json.text(resource, "type").orElse(Facts.DEFAULT_TYPE),
                    Json.strings(extra, "exclude_volumes"));
        }
    }

    static String path(String id) {
        return "policies/" + id;
    }

    /** The bound resources in order, each once at its first place. */
    List<Bound> bound() {
        Map<String, Bound> bound = new LinkedHashMap<>();
        Json.objects(json, "resources").stream()
                .map(Bound::of)
                .forEach(resource -> bound.putIfAbsent(resource.id(), resource));
        return List.copyOf(bound.values());
    }

    boolean binds(String id) {
        return bound().stream().anyMatch(resource -> resource.id().equals(id));
    }
}
