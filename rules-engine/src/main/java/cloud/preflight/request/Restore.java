package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;
import java.util.List;

/**
 * Restore a backup to a server.
 *
 * @param checkpointItemId {@code checkpoint_item_id}: the backup
 * @param target {@code target}: where to
 */
public record Restore(String checkpointItemId, Target target) implements Request {

    /** Refuses nulls. */
    public Restore {
        requireNonNull(checkpointItemId, "checkpointItemId");
        requireNonNull(target, "target");
    }

    /**
     * Where a backup is restored to.
     *
     * @param resourceId {@code resource_id}: the server
     * @param resourceType {@code resource_type}; empty is {@code OS::Nova::Server}
     * @param volumes {@code volumes}: which volume backup goes to which volume, in order
     */
    public record Target(String resourceId, String resourceType, List<VolumeMapping> volumes) {

        /** Refuses nulls and copies lists. */
        public Target {
            requireNonNull(resourceId, "resourceId");
            resourceType = ResourceType.orDefault(requireNonNull(resourceType, "resourceType"));
            volumes = List.copyOf(requireNonNull(volumes, "volumes"));
        }

        /** A Nova server. */
        public Target(String resourceId, List<VolumeMapping> volumes) {
            this(resourceId, "", volumes);
        }

        /** This target as a resource of another type. */
        public Target ofType(String other) {
            return new Target(resourceId, other, volumes);
        }
    }

    /**
     * A volume backup and the volume that it goes to.
     *
     * @param backupId {@code backup_id}
     * @param volumeId {@code volume_id}
     */
    public record VolumeMapping(String backupId, String volumeId) {

        /** Refuses nulls. */
        public VolumeMapping {
            requireNonNull(backupId, "backupId");
            requireNonNull(volumeId, "volumeId");
        }
    }

    @Override
    public Operation operation() {
        return Operation.RESTORE;
    }
}
