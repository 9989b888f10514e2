package cloud.preflight.profile;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The platform profile: what differs from cloud to cloud. Data, never a rule. Immutable and safe for any number of
 * threads; the sets are unmodifiable and keep the order in which they were given.
 */
public final class Profile {

    private static final String NOVA = "OS::Nova::Server";
    private static final String EMPTY_WHEN_ABSENT = "empty-when-absent";
    private static final Profile DEFAULTS = of(Map.of());

    private final String canonical;
    private final String providerId;
    private final Set<String> serverTypes;
    private final Set<String> protectableTypes;
    private final Set<String> restorableTypes;
    private final Set<String> backupServerStatuses;
    private final Set<String> restoreServerStatuses;
    private final Set<String> terminatedServerStatuses;
    private final Set<String> queryableBackupStatuses;
    private final Set<String> stoppablePolicyStatuses;
    private final Set<String> blockingTaskStates;
    private final Set<String> dedicatedServiceTypes;
    private final boolean limitsBackupAzs;
    private final Set<String> backupAzs;
    private final Set<AzPair> restoreAzPairs;
    private final Set<String> unsupportedPools;
    private final boolean allowShareableVolumes;
    private final long maxPolicies;
    private final long maxServersPerPolicy;
    private final Account defaultAccount;
    private final Set<Section> emptyWhenAbsent;
    private final boolean reportPolicyBinding;
    private final Set<Operation> disabledOperations;

    /**
     * Two availability zones between which a restore is supported.
     *
     * @param from the zone of the server that was backed up
     * @param to the zone of the server that is restored to
     */
    public record AzPair(String from, String to) {

        /** The way from one zone to another. */
        public AzPair {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }

    private Profile(Map<String, ?> given) {
        ProfileKeys keys = new ProfileKeys(given);
        providerId = keys.text("provider-id", "fc4d5750-22e7-4798-8a46-f48f62c4c1da");
        serverTypes = keys.texts("server-types", NOVA, "OS::Ironic::BareMetalServer");
        protectableTypes = keys.texts("protectable-types", NOVA);
        restorableTypes = keys.texts("restorable-types", NOVA);
        backupServerStatuses = keys.upper("backup-server-statuses", "ACTIVE", "SHUTOFF");
        restoreServerStatuses = keys.upper("restore-server-statuses", "ACTIVE", "SHUTOFF");
        terminatedServerStatuses = keys.upper("terminated-server-statuses", "DELETED", "SOFT_DELETED");
        queryableBackupStatuses = keys.lower("queryable-backup-statuses", "available", "waiting_restore", "restoring");
        stoppablePolicyStatuses =
                keys.lower("stoppable-policy-statuses", "enabled", "disabled", "suspended", "started");
        blockingTaskStates = keys.lower("blocking-task-states", "deleting", "soft-deleting");
        dedicatedServiceTypes = keys.lower("dedicated-service-types", "dss");
        limitsBackupAzs = keys.given("backup-azs");
        backupAzs = limitsBackupAzs ? keys.texts("backup-azs") : keys.none("backup-azs");
        restoreAzPairs = keys.azPairs("restore-az-pairs");
        unsupportedPools = keys.texts("unsupported-pools");
        allowShareableVolumes = keys.flag("allow-shareable-volumes", false);
        maxPolicies = keys.count("max-policies", 32);
        maxServersPerPolicy = keys.count("max-servers-per-policy", 64);
        defaultAccount = keys.account("default-account");
        emptyWhenAbsent = keys.sections(EMPTY_WHEN_ABSENT);
        reportPolicyBinding = keys.flag("report-policy-binding", true);
        disabledOperations = keys.operations("disabled-operations");
        keys.refuseOthers();
        canonical = keys.canonical();
    }

    /** The built-in defaults. */
    public static Profile defaults() {
        return DEFAULTS;
    }

    /**
     * The defaults with what a YAML document says otherwise.
     *
     * @throws InvalidProfile for a text that is no YAML mapping, an unknown key, a wrong type or an impossible value
     */
    public static Profile parse(String yaml) {
        return of(Yaml.mapping(requireNonNull(yaml, "yaml")));
    }

    /**
     * The defaults with what a YAML file in UTF-8 says otherwise.
     *
     * @throws InvalidProfile as {@link #parse}
     * @throws IOException when the file can't be read
     */
    public static Profile load(Path file) throws IOException {
        return parse(Files.readString(requireNonNull(file, "file")));
    }

    /**
     * The defaults with what these keys say otherwise, {@code max-policies} to 16 for instance. A value is what YAML has
     * for it, or what a method here gives.
     *
     * @throws InvalidProfile for an unknown key, a wrong type or an impossible value
     */
    public static Profile of(Map<String, ?> keys) {
        return new Profile(requireNonNull(keys, "keys"));
    }

    /** This profile, but for these sections as its {@code empty-when-absent}. */
    public Profile withEmptyWhenAbsent(Set<Section> sections) {
        Map<String, Object> keys = new HashMap<>(Yaml.mapping(canonical));
        keys.put(EMPTY_WHEN_ABSENT, requireNonNull(sections, "sections"));
        return new Profile(keys);
    }

    /** {@code provider-id}: the id of the backup provider that requests must name. */
    public String providerId() {
        return providerId;
    }

    /** {@code server-types}: the resource types that count as a server at all. */
    public Set<String> serverTypes() {
        return serverTypes;
    }

    /** {@code protectable-types}: the resource types that can be backed up. */
    public Set<String> protectableTypes() {
        return protectableTypes;
    }

    /** {@code restorable-types}: the resource types that can be restored to. */
    public Set<String> restorableTypes() {
        return restorableTypes;
    }

    /** {@code backup-server-statuses}, in upper case: those in which a server can be backed up. */
    public Set<String> backupServerStatuses() {
        return backupServerStatuses;
    }

    /** {@code restore-server-statuses}, in upper case: those in which a server can be restored to. */
    public Set<String> restoreServerStatuses() {
        return restoreServerStatuses;
    }

    /** {@code terminated-server-statuses}, in upper case: those of a server that is gone. */
    public Set<String> terminatedServerStatuses() {
        return terminatedServerStatuses;
    }

    /** {@code queryable-backup-statuses}, in lower case: those in which a backup can be shown. */
    public Set<String> queryableBackupStatuses() {
        return queryableBackupStatuses;
    }

    /** {@code stoppable-policy-statuses}, in lower case: those in which a policy can be stopped. */
    public Set<String> stoppablePolicyStatuses() {
        return stoppablePolicyStatuses;
    }

    /** {@code blocking-task-states}, in lower case: those in which a server is neither backed up nor restored to. */
    public Set<String> blockingTaskStates() {
        return blockingTaskStates;
    }

    /** {@code dedicated-service-types}, in lower case: the service types of volumes on dedicated storage. */
    public Set<String> dedicatedServiceTypes() {
        return dedicatedServiceTypes;
    }

    /** Whether {@code backup-azs} is a list, so that other zones do not support backup. */
    public boolean limitsBackupAzs() {
        return limitsBackupAzs;
    }

    /** {@code backup-azs}: the availability zones that support backup, where they are limited; else empty. */
    public Set<String> backupAzs() {
        return backupAzs;
    }

    /** {@code restore-az-pairs}: beside the same zone, which is always supported. */
    public Set<AzPair> restoreAzPairs() {
        return restoreAzPairs;
    }

    /** {@code unsupported-pools}: the storage pools whose volumes support neither backup nor restore. */
    public Set<String> unsupportedPools() {
        return unsupportedPools;
    }

    /** {@code allow-shareable-volumes}: whether servers with shareable volumes can be backed up. */
    public boolean allowShareableVolumes() {
        return allowShareableVolumes;
    }

    /** {@code max-policies}: how many policies a project may have. */
    public long maxPolicies() {
        return maxPolicies;
    }

    /** {@code max-servers-per-policy}: how many servers a policy may bind. */
    public long maxServersPerPolicy() {
        return maxServersPerPolicy;
    }

    /** {@code default-account}: what holds for what the facts leave open. */
    public Account defaultAccount() {
        return defaultAccount;
    }

    /** {@code empty-when-absent}: the sections that are taken as empty where they are absent. */
    public Set<Section> emptyWhenAbsent() {
        return emptyWhenAbsent;
    }

    /** {@code report-policy-binding}: whether check_protectable names the policy binding of a protectable server. */
    public boolean reportPolicyBinding() {
        return reportPolicyBinding;
    }

    /** {@code disabled-operations}: the operations that the service does not support. */
    public Set<Operation> disabledOperations() {
        return disabledOperations;
    }

    /** The whole profile, defaults included, as one line of text that is equal for equal profiles. */
    public String canonical() {
        return canonical;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Profile that && canonical().equals(that.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
