package cloud.preflight.request;

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

    @Override
    public Operation operation() {
        return Operation.REPLICATE_BACKUP;
    }
}
