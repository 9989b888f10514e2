package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The facts of one question.
 *
 * @param json the sections as given
 * @param empty the sections that are taken as empty where they are absent
 */
record Facts(Map<String, Object> json, Set<String> empty) {

    static final String DEFAULT_TYPE = "OS::Nova::Server";
    static final String SERVERS = "servers";
    static final String VOLUMES = "volumes";
    static final String ITEMS = "checkpoint_items";
    static final String POLICIES = "policies";
    static final String LOGS = "operation_logs";
    static final List<String> LISTS = List.of(SERVERS, VOLUMES, ITEMS, POLICIES, LOGS);
    static final List<String> ACCOUNT = List.of("real_name_verified", "migrated_to_cbr", "existing_user");

    record Quota(long quota, long used) {}

    Facts(Map<String, Object> json) {
        this(json, Set.of());
    }

    /** Everything of the section is known: it is there, or taken as empty, and no further page follows. */
    boolean whole(String section) {
        boolean there = Json.has(json, section) || empty.contains(section);
        return there && Json.objects(json, links(section)).stream().noneMatch(link -> "next".equals(link.get("rel")));
    }

    static String links(String section) {
        return section + "_links";
    }

    Found<ServerDoc> server(String id) {
        return document(SERVERS, id, ServerDoc::new);
    }

    /** A volume without a document is of unknown properties, whether its section is whole or not. */
    Optional<VolumeDoc> volume(String id) {
        return document(VOLUMES, id, VolumeDoc::new).document();
    }

    Found<ItemDoc> item(String id) {
        return document(ITEMS, id, ItemDoc::new);
    }

    Found<PolicyDoc> policy(String id) {
        return document(POLICIES, id, PolicyDoc::new);
    }

    Found<LogDoc> log(String id) {
        return document(LOGS, id, LogDoc::new);
    }

    /** Those that are known. */
    List<PolicyDoc> policies() {
        return Json.objects(json, POLICIES).stream().map(PolicyDoc::new).toList();
    }

    boolean quotasKnown() {
        return Json.has(Json.object(json, "quotas"), "resources") || empty.contains("quotas");
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

    /** The ids of the volumes known to be attached to a server, in order, each once. */
    List<String> attached(ServerDoc server) {
        Set<String> ids = new LinkedHashSet<>(server.listedVolumes());
        volumesNaming(server).forEach(volume -> ids.add(volume.id()));
        return new ArrayList<>(ids);
    }

    List<VolumeDoc> volumesNaming(ServerDoc server) {
        return Json.objects(json, VOLUMES).stream()
                .map(VolumeDoc::new)
                .filter(volume -> volume.attachment(server).isPresent())
                .toList();
    }

    /**
     * Where a known volume stands at the root device, that device tells of each volume whose device is known; else the
     * volume and its device's name must tell.
     */
    boolean systemDisk(VolumeDoc volume, ServerDoc server) {
        Optional<String> device = volume.device(server);
        boolean rootTells = server.rootDevice().isPresent()
                && volumesNaming(server).stream()
                        .anyMatch(other -> other.device(server).equals(server.rootDevice()));
        if (rootTells && device.isPresent()) {
            return device.equals(server.rootDevice());
        }
        return volume.bootable() && device.map(VolumeDoc::namesFirstDisk).orElse(true);
    }

    /** Whether some log entry is such; empty when none is known and there may be more. */
    Optional<Boolean> logged(Predicate<LogDoc> such) {
        return some(Json.objects(json, LOGS).stream().map(LogDoc::new).anyMatch(such), LOGS);
    }

    /** What was found decides; what was not found decides only where everything is known. */
    Optional<Boolean> some(boolean found, String section) {
        return found || whole(section) ? Optional.of(found) : Optional.empty();
    }

    private <T> Found<T> document(String section, String id, Function<Map<String, Object>, T> as) {
        Optional<T> document = Json.objects(json, section).stream()
                .filter(each -> id.equals(each.get("id")))
                .findFirst()
                .map(as);
        return new Found<>(document, document.isEmpty() && !whole(section));
    }
}
