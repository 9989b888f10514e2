package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Operation;

/**
 * Delete a backup policy.
 *
 * @param policyId {@code policy_id}
 */
public record DeletePolicy(String policyId) implements Request {

    /** Refuses nulls. */
    public DeletePolicy {
        requireNonNull(policyId, "policyId");
    }

    @Override
    public Operation operation() {
        return Operation.DELETE_POLICY;
    }
}
