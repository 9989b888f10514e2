package cloud.preflight.request;

import cloud.preflight.catalog.Operation;

/**
 * Show a backup.
 *
 * @param checkpointItemId {@code checkpoint_item_id}
 */
public record ShowBackup(String checkpointItemId) implements Request {

    @Override
    public Operation operation() {
        return Operation.SHOW_BACKUP;
    }
}
