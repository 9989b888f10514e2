package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;

/** Whether the policy that is asked about exists. */
public record NamedPolicy(Operation operation, boolean found) {}
