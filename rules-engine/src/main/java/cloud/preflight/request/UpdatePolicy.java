package cloud.preflight.request;

import cloud.preflight.catalog.Operation;
import java.util.List;

/**
 * Change a backup policy; what is left out stays as it is.
 *
 * @param policyId {@code policy_id}
 * @param labels {@code name} and {@code description}
 * @param resources {@code resources}: what the policy is to bind from now on, in order
 * @param scheduledOperations {@code scheduled_operations}
 */
public record UpdatePolicy(
        String policyId, Labels labels, List<BoundResource> resources, List<ScheduledOperation> scheduledOperations)
        implements Request {

    public UpdatePolicy {
        resources = List.copyOf(resources);
        scheduledOperations = List.copyOf(scheduledOperations);
    }

    @Override
    public Operation operation() {
        return Operation.UPDATE_POLICY;
    }
}
