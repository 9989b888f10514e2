package cloud.preflight.request;

import cloud.preflight.catalog.Operation;

/**
 * Delete the record of an operation.
 *
 * @param taskId {@code task_id}
 */
public record DeleteTask(String taskId) implements Request {

    @Override
    public Operation operation() {
        return Operation.DELETE_TASK;
    }
}
