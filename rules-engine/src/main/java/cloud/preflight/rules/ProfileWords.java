package cloud.preflight.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of the platform profile that rules look at. */
final class ProfileWords {

    /** A key and its value. */
    private record Key(String name, Function<Profile, @Nullable Object> value) {

        private static Key list(String name, Function<Profile, Collection<String>> value) {
            return new Key(name, profile -> List.copyOf(value.apply(profile)));
        }
    }

    private static final Key BACKUP_AZS =
            new Key("backup-azs", profile -> profile.limitsBackupAzs() ? List.copyOf(profile.backupAzs()) : null);

    private static final Map<String, Key> KEYS = Map.ofEntries(
            Map.entry("serverTypes", Key.list("server-types", Profile::serverTypes)),
            Map.entry("protectableTypes", Key.list("protectable-types", Profile::protectableTypes)),
            Map.entry("restorableTypes", Key.list("restorable-types", Profile::restorableTypes)),
            Map.entry("backupServerStatuses", Key.list("backup-server-statuses", Profile::backupServerStatuses)),
            Map.entry("restoreServerStatuses", Key.list("restore-server-statuses", Profile::restoreServerStatuses)),
            Map.entry(
                    "terminatedServerStatuses",
                    Key.list("terminated-server-statuses", Profile::terminatedServerStatuses)),
            Map.entry(
                    "queryableBackupStatuses", Key.list("queryable-backup-statuses", Profile::queryableBackupStatuses)),
            Map.entry(
                    "stoppablePolicyStatuses", Key.list("stoppable-policy-statuses", Profile::stoppablePolicyStatuses)),
            Map.entry("blockingTaskStates", Key.list("blocking-task-states", Profile::blockingTaskStates)),
            Map.entry("dedicatedServiceTypes", Key.list("dedicated-service-types", Profile::dedicatedServiceTypes)),
            Map.entry("unsupportedPools", Key.list("unsupported-pools", Profile::unsupportedPools)),
            Map.entry("limitsBackupAzs", BACKUP_AZS),
            Map.entry("backupAzs", BACKUP_AZS),
            Map.entry("restoreAzPairs", new Key("restore-az-pairs", ProfileWords::azPairs)),
            Map.entry("allowShareableVolumes", new Key("allow-shareable-volumes", Profile::allowShareableVolumes)),
            Map.entry("maxPolicies", new Key("max-policies", Profile::maxPolicies)),
            Map.entry("disabledOperations", new Key("disabled-operations", ProfileWords::disabledOperations)));

    private ProfileWords() {}

    static boolean has(String property) {
        return KEYS.containsKey(name(property));
    }

    private static String name(String property) {
        return property.split("\\.", 2)[0];
    }

    /** The key of a property of the profile, or of the part of it that is one. */
    static Optional<List<FactValue>> read(String property, Asked asked) {
        return Optional.ofNullable(KEYS.get(name(property)))
                .map(key -> List.of(
                        FactValue.of("profile/" + key.name(), key.value().apply(asked.profile()))));
    }

    private static List<List<String>> azPairs(Profile profile) {
        return profile.restoreAzPairs().stream()
                .map(pair -> List.of(pair.from(), pair.to()))
                .toList();
    }

    private static List<String> disabledOperations(Profile profile) {
        return profile.disabledOperations().stream().map(Operation::id).toList();
    }
}
