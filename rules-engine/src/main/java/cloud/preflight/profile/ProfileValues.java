package cloud.preflight.profile;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The values of a profile: each key of the contract with its default. */
final class ProfileValues {

    private static final String NOVA = "OS::Nova::Server";

    final String providerId;
    final Set<String> serverTypes;
    final Set<String> protectableTypes;
    final Set<String> restorableTypes;
    final Set<String> backupServerStatuses;
    final Set<String> restoreServerStatuses;
    final Set<String> terminatedServerStatuses;
    final Set<String> queryableBackupStatuses;
    final Set<String> stoppablePolicyStatuses;
    final Optional<Set<String>> backupAzs;
    final Set<AzPair> restoreAzPairs;
    final Set<String> unsupportedPools;
    final boolean allowShareableVolumes;
    final long maxPolicies;
    final long maxServersPerPolicy;
    final Account defaultAccount;
    final boolean reportPolicyBinding;
    final Set<Operation> disabledOperations;

    private final Map<String, String> canonical = new TreeMap<>();

    ProfileValues(Map<String, ?> given) {
        ProfileKeys keys = new ProfileKeys(given, canonical);
        providerId = keys.text("provider-id", "fc4d5750-22e7-4798-8a46-f48f62c4c1da");
        serverTypes = keys.texts("server-types", List.of(NOVA, "OS::Ironic::BareMetalServer"));
        protectableTypes = keys.texts("protectable-types", List.of(NOVA));
        restorableTypes = keys.texts("restorable-types", List.of(NOVA));
        backupServerStatuses = keys.statuses("backup-server-statuses", List.of("ACTIVE", "SHUTOFF"), true);
        restoreServerStatuses = keys.statuses("restore-server-statuses", List.of("ACTIVE", "SHUTOFF"), true);
        terminatedServerStatuses =
                keys.statuses("terminated-server-statuses", List.of("DELETED", "SOFT_DELETED"), true);
        queryableBackupStatuses =
                keys.statuses("queryable-backup-statuses", List.of("available", "waiting_restore", "restoring"), false);
        stoppablePolicyStatuses = keys.statuses(
                "stoppable-policy-statuses", List.of("enabled", "disabled", "suspended", "started"), false);
        backupAzs =
                keys.given("backup-azs") ? Optional.of(keys.texts("backup-azs", List.of())) : keys.none("backup-azs");
        restoreAzPairs = keys.azPairs("restore-az-pairs");
        unsupportedPools = keys.texts("unsupported-pools", List.of());
        allowShareableVolumes = keys.flag("allow-shareable-volumes", false);
        maxPolicies = keys.count("max-policies", 32);
        maxServersPerPolicy = keys.count("max-servers-per-policy", 64);
        defaultAccount = keys.account("default-account");
        reportPolicyBinding = keys.flag("report-policy-binding", true);
        disabledOperations = keys.operations("disabled-operations");
        keys.refuseOthers();
    }

    String canonical() {
        return canonical.entrySet().stream()
                .map(key -> key.getKey() + ": " + key.getValue())
                .collect(Collectors.joining("; "));
    }

    static String fold(String status, boolean upper) {
        return upper ? status.toUpperCase(Locale.ROOT) : status.toLowerCase(Locale.ROOT);
    }

    static String sorted(Set<?> values) {
        return new TreeSet<>(values.stream().map(ProfileValues::quoted).toList()).toString();
    }

    static String quoted(Object value) {
        return "'" + String.valueOf(value).replace("'", "''") + "'";
    }
}
