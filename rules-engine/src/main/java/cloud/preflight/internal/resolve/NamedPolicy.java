package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;

/** The id of a policy that is asked about, and whether there is such a policy. */
public record NamedPolicy(Operation operation, String id, boolean found) {}
