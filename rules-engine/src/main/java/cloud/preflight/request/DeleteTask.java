package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Delete the record of an operation.
 *
 * @param taskId {@code task_id}
 */
public record DeleteTask(String taskId) implements Request {

    /** Refuses nulls. */
    public DeleteTask {
        requireNonNull(taskId, "taskId");
    }

    @Override
    public Operation operation() {
        return Operation.DELETE_TASK;
    }
}
