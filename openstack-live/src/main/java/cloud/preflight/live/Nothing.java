package cloud.preflight.live;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.JsonTree;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a service says that there is no document with an id, which is more than that an address is wrong. */
final class Nothing {

    private Nothing() {}

    /** Whether an answer says that. */
    static boolean isSaidBy(Reply reply, Section section) {
        if (reply.status() != Reply.NOT_FOUND) {
            return false;
        }
        try {
            Map<String, @Nullable Object> body = JsonTree.object(reply.body());
            return body.get("itemNotFound") instanceof Map<?, ?>
                    || published(section)
                            .filter(row -> row.code().equals(body.get("error_code")))
                            .isPresent();
        } catch (InvalidDocument other) {
            return false;
        }
    }

    /** The published row of CSBS; the other services have none. */
    private static Optional<ErrorCode> published(Section section) {
        return switch (section) {
            case CHECKPOINT_ITEMS -> Optional.of(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND);
            case POLICIES -> Optional.of(ErrorCode.POLICY_NOT_FOUND);
            case OPERATION_LOGS -> Optional.of(ErrorCode.TASK_NOT_FOUND);
            default -> Optional.empty();
        };
    }
}
