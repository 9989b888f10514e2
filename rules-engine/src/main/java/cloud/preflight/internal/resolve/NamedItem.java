package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;

/** The id of a checkpoint item that is asked about, and whether there is such an item. */
public record NamedItem(Operation operation, String id, boolean found) {}
