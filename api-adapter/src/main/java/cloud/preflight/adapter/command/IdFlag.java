package cloud.preflight.adapter.command;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Section;
import java.util.List;
import java.util.Optional;

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

    /** The section whose documents have the ids that a flag gives; empty where they have no names. */
    static Optional<Section> named(String flag) {
        return switch (flag) {
            case SERVER -> Optional.of(Section.SERVERS);
            case BACKUP -> Optional.of(Section.CHECKPOINT_ITEMS);
            case POLICY -> Optional.of(Section.POLICIES);
            default -> Optional.empty();
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
