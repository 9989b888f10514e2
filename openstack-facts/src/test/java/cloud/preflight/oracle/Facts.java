package cloud.preflight.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The facts of one question; an empty answer for a section means that it is unknown. */
record Facts(Map<String, Object> json) {

    static final String DEFAULT_TYPE = "OS::Nova::Server";

    record Quota(long quota, long used) {}

    Optional<ServerDoc> server(String id) {
        return document("servers", id).map(ServerDoc::new);
    }

    Optional<VolumeDoc> volume(String id) {
        return document("volumes", id).map(VolumeDoc::new);
    }

    Optional<ItemDoc> item(String id) {
        return document("checkpoint_items", id).map(ItemDoc::new);
    }

    Optional<PolicyDoc> policy(String id) {
        return document("policies", id).map(PolicyDoc::new);
    }

    Optional<List<PolicyDoc>> policies() {
        return section("policies").map(all -> all.stream().map(PolicyDoc::new).toList());
    }

    Optional<List<LogDoc>> logs() {
        return section("operation_logs")
                .map(all -> all.stream().map(LogDoc::new).toList());
    }

    boolean quotasKnown() {
        return Json.has(Json.object(json, "quotas"), "resources");
    }

    /** Empty when the type is not listed. */
    Optional<Quota> quota(String type) {
        return Json.objects(Json.object(json, "quotas"), "resources").stream()
                .filter(entry -> type.equals(entry.get("type")))
                .map(entry -> new Quota(Json.number(entry, "quota"), Json.number(entry, "used")))
                .findFirst();
    }

    Optional<Boolean> account(String key) {
        return Json.flag(Json.object(json, "account"), key);
    }

    /** The ids of the volumes attached to a server, in order, each once. */
    List<String> attached(ServerDoc server) {
        Set<String> ids = new LinkedHashSet<>(server.listedVolumes());
        for (Map<String, Object> document : Json.objects(json, "volumes")) {
            VolumeDoc volume = new VolumeDoc(document);
            if (volume.attachedTo(server)) {
                ids.add(volume.id());
            }
        }
        return new ArrayList<>(ids);
    }

    /** Whether some log entry is such; empty when the logs are unknown. */
    Optional<Boolean> logged(Predicate<LogDoc> such) {
        return logs().map(all -> all.stream().anyMatch(such));
    }

    private Optional<Map<String, Object>> document(String section, String id) {
        return Json.objects(json, section).stream()
                .filter(document -> id.equals(document.get("id")))
                .findFirst();
    }

    private Optional<List<Map<String, Object>>> section(String name) {
        return Json.has(json, name) ? Optional.of(Json.objects(json, name)) : Optional.empty();
    }
}
