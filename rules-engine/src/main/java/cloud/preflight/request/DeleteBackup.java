package cloud.preflight.request;

import cloud.preflight.catalog.Operation;

/**
 * Delete a backup.
 *
 * @param checkpointItemId {@code checkpoint_item_id}
 */
public record DeleteBackup(String checkpointItemId) implements Request {

    @Override
    public Operation operation() {
        return Operation.DELETE_BACKUP;
    }
}
