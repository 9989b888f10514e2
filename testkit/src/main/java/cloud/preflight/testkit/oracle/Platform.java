package cloud.preflight.testkit.oracle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The platform profile: the given keys over the built-in defaults. */
final class Platform {

    private static final String SERVER = "OS::Nova::Server";
    static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("provider-id", "fc4d5750-22e7-4798-8a46-f48f62c4c1da"),
            Map.entry("server-types", List.of(SERVER, "OS::Ironic::BareMetalServer")),
            Map.entry("protectable-types", List.of(SERVER)),
            Map.entry("restorable-types", List.of(SERVER)),
            Map.entry("backup-server-statuses", List.of("ACTIVE", "SHUTOFF")),
            Map.entry("restore-server-statuses", List.of("ACTIVE", "SHUTOFF")),
            Map.entry("terminated-server-statuses", List.of("DELETED", "SOFT_DELETED")),
            Map.entry("queryable-backup-statuses", List.of("available", "waiting_restore", "restoring")),
            Map.entry("stoppable-policy-statuses", List.of("enabled", "disabled", "suspended", "started")),
            Map.entry("blocking-task-states", List.of("deleting", "soft-deleting")),
            Map.entry("dedicated-service-types", List.of("dss")),
            Map.entry("empty-when-absent", List.of()),
            Map.entry("restore-az-pairs", List.of()),
            Map.entry("unsupported-pools", List.of()),
            Map.entry("allow-shareable-volumes", false),
            Map.entry("max-policies", 32L),
            Map.entry("max-servers-per-policy", 64L),
            Map.entry("default-account", Map.of()),
            Map.entry("report-policy-binding", true),
            Map.entry("disabled-operations", List.of()));

    private final Map<String, Object> settings = new HashMap<>(DEFAULTS);

    Platform(Map<String, Object> changed) {
        if (changed != null) {
            settings.putAll(changed);
        }
    }

    String providerId() {
        return Json.string(settings, "provider-id");
    }

    List<String> list(String key) {
        return Json.strings(settings, key);
    }

    boolean lists(String key, String value) {
        return list(key).contains(value);
    }

    Set<String> emptyWhenAbsent() {
        return Set.copyOf(list("empty-when-absent"));
    }

    /** Comparisons of statuses, task states and service types ignore case. */
    boolean listsStatus(String key, String status) {
        return list(key).stream().anyMatch(listed -> Json.lower(listed).equals(Json.lower(status)));
    }

    boolean isServerType(String type) {
        return lists("server-types", type);
    }

    /** Empty: every AZ supports backup. */
    Optional<List<String>> backupAzs() {
        return Json.has(settings, "backup-azs") ? Optional.of(list("backup-azs")) : Optional.empty();
    }

    boolean restoresBetween(String from, String to) {
        return from.equals(to) || pairs().contains(List.of(from, to));
    }

    List<?> pairs() {
        return (List<?>) settings.get("restore-az-pairs");
    }

    boolean allowsShareableVolumes() {
        return Json.isTrue(settings, "allow-shareable-volumes");
    }

    long maxPolicies() {
        return Json.number(settings, "max-policies");
    }

    long maxServersPerPolicy() {
        return Json.number(settings, "max-servers-per-policy");
    }

    Map<String, Object> defaultAccount() {
        return Json.object(settings, "default-account");
    }
}
