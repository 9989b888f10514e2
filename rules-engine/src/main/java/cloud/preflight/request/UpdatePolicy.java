package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

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

    /** Refuses nulls and copies lists. */
    public UpdatePolicy {
        requireNonNull(policyId, "policyId");
        requireNonNull(labels, "labels");
        resources = List.copyOf(requireNonNull(resources, "resources"));
        scheduledOperations = List.copyOf(requireNonNull(scheduledOperations, "scheduledOperations"));
    }

    /** A change of nothing. */
    public UpdatePolicy(String policyId) {
        this(policyId, Labels.NONE, List.of(), List.of());
    }

    /** This change with other labels. */
    public UpdatePolicy labelled(Labels other) {
        return new UpdatePolicy(policyId, other, resources, scheduledOperations);
    }

    /** This change with other resources. */
    public UpdatePolicy binding(List<BoundResource> other) {
        return new UpdatePolicy(policyId, labels, other, scheduledOperations);
    }

    /** This change with other times to run. */
    public UpdatePolicy scheduled(List<ScheduledOperation> other) {
        return new UpdatePolicy(policyId, labels, resources, other);
    }

    @Override
    public Operation operation() {
        return Operation.UPDATE_POLICY;
    }
}
