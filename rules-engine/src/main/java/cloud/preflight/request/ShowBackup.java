package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Show a backup.
 *
 * @param checkpointItemId {@code checkpoint_item_id}
 */
public record ShowBackup(String checkpointItemId) implements Request {

    /** Refuses nulls. */
    public ShowBackup {
        requireNonNull(checkpointItemId, "checkpointItemId");
    }

    @Override
    public Operation operation() {
        return Operation.SHOW_BACKUP;
    }
}
