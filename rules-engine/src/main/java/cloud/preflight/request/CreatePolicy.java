package cloud.preflight.request;

import cloud.preflight.catalog.Operation;
import java.util.List;

/**
 * Create a backup policy.
 *
 * @param labels {@code name}, which is required, and {@code description}
 * @param providerId {@code provider_id}
 * @param resources {@code resources}: what the policy is to bind, in order
 * @param scheduledOperations {@code scheduled_operations}
 * @param tags {@code tags}
 */
public record CreatePolicy(
        Labels labels,
        String providerId,
        List<BoundResource> resources,
        List<ScheduledOperation> scheduledOperations,
        List<Tag> tags)
        implements Request {

    public CreatePolicy {
        resources = List.copyOf(resources);
        scheduledOperations = List.copyOf(scheduledOperations);
        tags = List.copyOf(tags);
    }

    @Override
    public Operation operation() {
        return Operation.CREATE_POLICY;
    }
}
