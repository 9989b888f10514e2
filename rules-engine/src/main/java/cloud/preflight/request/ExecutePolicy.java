package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;
import java.util.List;

/**
 * Back up the servers that a policy binds, now.
 *
 * @param planId {@code plan_id}: the policy
 * @param resources {@code parameters.resources}: ids of the servers to be backed up; empty is all that the policy binds
 */
public record ExecutePolicy(String planId, List<String> resources) implements Request {

    /** Refuses nulls and copies lists. */
    public ExecutePolicy {
        requireNonNull(planId, "planId");
        resources = List.copyOf(requireNonNull(resources, "resources"));
    }

    /** All servers that the policy binds. */
    public ExecutePolicy(String planId) {
        this(planId, List.of());
    }

    @Override
    public Operation operation() {
        return Operation.EXECUTE_POLICY;
    }
}
