package cloud.preflight.testkit.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Platform profiles as the keys that differ from the defaults; together they move every key of the contract. */
public final class Profiles {

    private static final String NOVA = "OS::Nova::Server";
    private static final String BARE_METAL = "OS::Ironic::BareMetalServer";
    private static final String EDGE = "OS::Edge::Server";

    private Profiles() {}

    /** The profiles; the first is the default one. */
    public static List<Map<String, Object>> all() {
        return List.of(
                Map.of(),
                zones(),
                pools(),
                types(),
                statuses(),
                small(),
                account(),
                disabled(),
                shared(),
                everything(),
                nothingSupported(),
                guarded(),
                noneAbsent());
    }

    private static Map<String, Object> zones() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("backup-azs", List.of("az1", "az3"));
        profile.put("restore-az-pairs", List.of(List.of("az1", "az2"), List.of("az2", "az3"), List.of("az3", "az2")));
        return profile;
    }

    private static Map<String, Object> pools() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("unsupported-pools", List.of("old-pool", "dss-pool", "a#b"));
        profile.put("restore-az-pairs", List.of(List.of("az1", "az2")));
        return profile;
    }

    private static Map<String, Object> types() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("server-types", List.of(NOVA, BARE_METAL, EDGE));
        profile.put("protectable-types", List.of(BARE_METAL, NOVA));
        profile.put("restorable-types", List.of(NOVA, EDGE));
        return profile;
    }

    private static Map<String, Object> statuses() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("backup-server-statuses", List.of("ACTIVE", "PAUSED"));
        profile.put("restore-server-statuses", List.of("SHUTOFF"));
        profile.put("terminated-server-statuses", List.of("DELETED", "ERROR"));
        profile.put("queryable-backup-statuses", List.of("available", "error"));
        profile.put("stoppable-policy-statuses", List.of("enabled", "deleting"));
        return profile;
    }

    private static Map<String, Object> small() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("provider-id", "provider-2");
        profile.put("max-policies", 2L);
        profile.put("max-servers-per-policy", 2L);
        profile.put("report-policy-binding", false);
        return profile;
    }

    private static Map<String, Object> account() {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("real_name_verified", true);
        known.put("migrated_to_cbr", false);
        known.put("existing_user", true);
        return Map.of("default-account", known);
    }

    private static Map<String, Object> disabled() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("disabled-operations", List.of("restore", "create_image", "resize_space"));
        profile.put("default-account", Map.of("existing_user", false));
        return profile;
    }

    private static Map<String, Object> shared() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("allow-shareable-volumes", true);
        profile.put("unsupported-pools", List.of("old-pool"));
        profile.put("max-policies", 4L);
        return profile;
    }

    private static Map<String, Object> everything() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("provider-id", "e0000000-22e7-4798-8a46-f48f62c4c1da");
        profile.put("server-types", List.of(EDGE, NOVA));
        profile.put("protectable-types", List.of(EDGE));
        profile.put("restorable-types", List.of(EDGE, NOVA));
        profile.put("backup-server-statuses", List.of("active", "Shutoff", "RESCUE"));
        profile.put("restore-server-statuses", List.of("shutoff", "Rescue"));
        profile.put("terminated-server-statuses", List.of("deleted"));
        profile.put("queryable-backup-statuses", List.of("AVAILABLE", "Deleting"));
        profile.put("stoppable-policy-statuses", List.of("Started", "ERROR"));
        profile.put("backup-azs", List.of("az1"));
        profile.put("restore-az-pairs", List.of(List.of("az9", "az1")));
        profile.put("unsupported-pools", List.of("SSD"));
        profile.put("max-policies", 3L);
        profile.put("max-servers-per-policy", 3L);
        profile.put("default-account", Map.of("real_name_verified", true));
        profile.put("disabled-operations", List.of("delete_policy"));
        return profile;
    }

    /** No zone supports backup; a policy can have one server. */
    private static Map<String, Object> nothingSupported() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("backup-azs", List.of());
        profile.put("max-policies", 1L);
        profile.put("max-servers-per-policy", 1L);
        profile.put("server-types", List.of(NOVA));
        return profile;
    }

    /** Other task states block, and the list of a section that is seldom shown is taken as empty. */
    private static Map<String, Object> guarded() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("blocking-task-states", List.of("Deleting", "image_snapshot", "REBOOTING"));
        profile.put("dedicated-service-types", List.of("dss", "DESS"));
        profile.put("empty-when-absent", List.of("operation_logs", "quotas"));
        profile.put("backup-azs", List.of("az1", "az2"));
        return profile;
    }

    /** Every list that is absent is empty; nothing blocks, and only an id tells of dedicated storage. */
    private static Map<String, Object> noneAbsent() {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("blocking-task-states", List.of());
        profile.put("dedicated-service-types", List.of());
        profile.put(
                "empty-when-absent",
                List.of("servers", "volumes", "checkpoint_items", "policies", "quotas", "operation_logs"));
        profile.put("unsupported-pools", List.of("old-pool"));
        return profile;
    }
}
