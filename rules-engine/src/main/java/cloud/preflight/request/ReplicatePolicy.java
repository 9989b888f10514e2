package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Replicate the backups of a policy to another region.
 *
 * @param policyId {@code policy_id}
 * @param destinationRegion {@code destination_region}
 * @param destinationProjectId {@code destination_project_id}
 */
public record ReplicatePolicy(String policyId, String destinationRegion, String destinationProjectId)
        implements Request {

    /** Refuses nulls. */
    public ReplicatePolicy {
        requireNonNull(policyId, "policyId");
        requireNonNull(destinationRegion, "destinationRegion");
        requireNonNull(destinationProjectId, "destinationProjectId");
    }

    @Override
    public Operation operation() {
        return Operation.REPLICATE_POLICY;
    }
}
