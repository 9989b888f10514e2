package cloud.preflight.adapter.command;

import cloud.preflight.catalog.Operation;
import java.util.List;

/**
 * A flag that gives an id of an operation's request.
 *
 * @param name the flag
 * @param pointer where the request has the id
 */
record IdFlag(String name, String pointer) {

    static final String SERVER = "--server";
    static final String BACKUP = "--backup";
    static final String POLICY = "--policy";
    static final String TASK = "--task";

    /** The flags that give all ids that a request of this operation needs. */
    static List<IdFlag> of(Operation operation) {
        return switch (operation) {
            case PROTECT -> List.of(new IdFlag(SERVER, "/resource_id"));
            case RESTORE ->
                List.of(new IdFlag(BACKUP, "/checkpoint_item_id"), new IdFlag(SERVER, "/target/resource_id"));
            case UPDATE_POLICY, DELETE_POLICY, REPLICATE_POLICY -> List.of(new IdFlag(POLICY, "/policy_id"));
            case EXECUTE_POLICY -> List.of(new IdFlag(POLICY, "/plan_id"));
            case REPLICATE_BACKUP, DELETE_BACKUP, SHOW_BACKUP, CREATE_IMAGE, CREATE_SERVER ->
                List.of(new IdFlag(BACKUP, "/checkpoint_item_id"));
            case DELETE_TASK -> List.of(new IdFlag(TASK, "/task_id"));
            case CREATE_POLICY, RESIZE_SPACE -> List.of();
        };
    }

    /** Whether a request of this operation needs what no flag can say. */
    static boolean needsRequest(Operation operation) {
        return switch (operation) {
            case CREATE_POLICY, REPLICATE_POLICY, REPLICATE_BACKUP, RESIZE_SPACE -> true;
            default -> false;
        };
    }
}
