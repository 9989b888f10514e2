package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Delete a backup.
 *
 * @param checkpointItemId {@code checkpoint_item_id}
 */
public record DeleteBackup(String checkpointItemId) implements Request {

    /** Refuses nulls. */
    public DeleteBackup {
        requireNonNull(checkpointItemId, "checkpointItemId");
    }

    @Override
    public Operation operation() {
        return Operation.DELETE_BACKUP;
    }
}
