package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Change the size of the space for backups or replicas.
 *
 * @param type {@code type}: {@code backup_capacity} or {@code replication_capacity}
 * @param size {@code size}, in GiB
 */
public record ResizeSpace(String type, long size) implements Request {

    /** Refuses nulls. */
    public ResizeSpace {
        requireNonNull(type, "type");
    }

    @Override
    public Operation operation() {
        return Operation.RESIZE_SPACE;
    }
}
