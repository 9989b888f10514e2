package cloud.preflight.profile;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The platform profile: what differs from cloud to cloud. Data, never a rule. Immutable and safe for any number of
 * threads; the sets are unmodifiable and keep the order in which they were given.
 */
public final class Profile {

    private static final Profile DEFAULTS = of(Map.of());

    private final ProfileValues values;

    private Profile(ProfileValues values) {
        this.values = values;
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
        return of(Yaml.mapping(yaml));
    }

    /**
     * The defaults with what a YAML file in UTF-8 says otherwise.
     *
     * @throws InvalidProfile as {@link #parse}
     * @throws IOException when the file can't be read
     */
    public static Profile load(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /**
     * The defaults with what these keys say otherwise, {@code max-policies} to 16 for instance.
     *
     * @throws InvalidProfile for an unknown key, a wrong type or an impossible value
     */
    public static Profile of(Map<String, ?> keys) {
        return new Profile(new ProfileValues(keys));
    }

    /** {@code provider-id}: the id of the backup provider that requests must name. */
    public String providerId() {
        return values.providerId;
    }

    /** {@code server-types}: the resource types that count as a server at all. */
    public Set<String> serverTypes() {
        return values.serverTypes;
    }

    /** {@code protectable-types}: the resource types that can be backed up. */
    public Set<String> protectableTypes() {
        return values.protectableTypes;
    }

    /** {@code restorable-types}: the resource types that can be restored to. */
    public Set<String> restorableTypes() {
        return values.restorableTypes;
    }

    /** {@code backup-server-statuses}, in upper case: those in which a server can be backed up. */
    public Set<String> backupServerStatuses() {
        return values.backupServerStatuses;
    }

    /** {@code restore-server-statuses}, in upper case: those in which a server can be restored to. */
    public Set<String> restoreServerStatuses() {
        return values.restoreServerStatuses;
    }

    /** {@code terminated-server-statuses}, in upper case: those of a server that is gone. */
    public Set<String> terminatedServerStatuses() {
        return values.terminatedServerStatuses;
    }

    /** {@code queryable-backup-statuses}, in lower case: those in which a backup can be shown. */
    public Set<String> queryableBackupStatuses() {
        return values.queryableBackupStatuses;
    }

    /** {@code stoppable-policy-statuses}, in lower case: those in which a policy can be stopped. */
    public Set<String> stoppablePolicyStatuses() {
        return values.stoppablePolicyStatuses;
    }

    /** {@code backup-azs}: the availability zones that support backup; empty when every one does. */
    public Optional<Set<String>> backupAzs() {
        return values.backupAzs;
    }

    /** {@code restore-az-pairs}: beside the same zone, which is always supported. */
    public Set<AzPair> restoreAzPairs() {
        return values.restoreAzPairs;
    }

    /** {@code unsupported-pools}: the storage pools whose volumes support neither backup nor restore. */
    public Set<String> unsupportedPools() {
        return values.unsupportedPools;
    }

    /** {@code allow-shareable-volumes}: whether servers with shareable volumes can be backed up. */
    public boolean allowShareableVolumes() {
        return values.allowShareableVolumes;
    }

    /** {@code max-policies}: how many policies a project may have. */
    public long maxPolicies() {
        return values.maxPolicies;
    }

    /** {@code max-servers-per-policy}: how many servers a policy may bind. */
    public long maxServersPerPolicy() {
        return values.maxServersPerPolicy;
    }

    /** {@code default-account}: what holds for what the facts leave open. */
    public Account defaultAccount() {
        return values.defaultAccount;
    }

    /** {@code report-policy-binding}: whether check_protectable names the policy binding of a protectable server. */
    public boolean reportPolicyBinding() {
        return values.reportPolicyBinding;
    }

    /** {@code disabled-operations}: the operations that the service does not support. */
    public Set<Operation> disabledOperations() {
        return values.disabledOperations;
    }

    /** The whole profile, defaults included, as one line of text that is equal for equal profiles. */
    public String canonical() {
        return values.canonical();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that && canonical().equals(that.canonical());
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
