package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Replicate a backup to another region.
 *
 * @param checkpointItemId {@code checkpoint_item_id}
 * @param destinationRegion {@code destination_region}
 * @param destinationProjectId {@code destination_project_id}
 */
public record ReplicateBackup(String checkpointItemId, String destinationRegion, String destinationProjectId)
        implements Request {

    /** Refuses nulls. */
    public ReplicateBackup {
        requireNonNull(checkpointItemId, "checkpointItemId");
        requireNonNull(destinationRegion, "destinationRegion");
        requireNonNull(destinationProjectId, "destinationProjectId");
    }

    @Override
    public Operation operation() {
        return Operation.REPLICATE_BACKUP;
    }
}
