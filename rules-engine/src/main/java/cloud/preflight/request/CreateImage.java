package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Create an image from a backup.
 *
 * @param checkpointItemId {@code checkpoint_item_id}
 */
public record CreateImage(String checkpointItemId) implements Request {

    /** Refuses nulls. */
    public CreateImage {
        requireNonNull(checkpointItemId, "checkpointItemId");
    }

    @Override
    public Operation operation() {
        return Operation.CREATE_IMAGE;
    }
}
