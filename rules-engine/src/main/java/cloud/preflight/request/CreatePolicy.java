package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

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

    /** Refuses nulls and copies lists. */
    public CreatePolicy {
        requireNonNull(labels, "labels");
        requireNonNull(providerId, "providerId");
        resources = List.copyOf(requireNonNull(resources, "resources"));
        scheduledOperations = List.copyOf(requireNonNull(scheduledOperations, "scheduledOperations"));
        tags = List.copyOf(requireNonNull(tags, "tags"));
    }

    /** A policy that binds nothing and never runs. */
    public CreatePolicy(Labels labels, String providerId) {
        this(labels, providerId, List.of(), List.of(), List.of());
    }

    /** This policy with other resources. */
    public CreatePolicy binding(List<BoundResource> other) {
        return new CreatePolicy(labels, providerId, other, scheduledOperations, tags);
    }

    /** This policy with other times to run. */
    public CreatePolicy scheduled(List<ScheduledOperation> other) {
        return new CreatePolicy(labels, providerId, resources, other, tags);
    }

    /** This policy with other tags. */
    public CreatePolicy tagged(List<Tag> other) {
        return new CreatePolicy(labels, providerId, resources, scheduledOperations, other);
    }

    @Override
    public Operation operation() {
        return Operation.CREATE_POLICY;
    }
}
