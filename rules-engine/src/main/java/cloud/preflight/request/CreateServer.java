package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Create a server from a backup.
 *
 * @param checkpointItemId {@code checkpoint_item_id}
 */
public record CreateServer(String checkpointItemId) implements Request {

    /** Refuses nulls. */
    public CreateServer {
        requireNonNull(checkpointItemId, "checkpointItemId");
    }

    @Override
    public Operation operation() {
        return Operation.CREATE_SERVER;
    }
}
