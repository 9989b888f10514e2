package cloud.preflight.request;

import cloud.preflight.catalog.Operation;

/**
 * Delete a backup policy.
 *
 * @param policyId {@code policy_id}
 */
public record DeletePolicy(String policyId) implements Request {

    @Override
    public Operation operation() {
        return Operation.DELETE_POLICY;
    }
}
