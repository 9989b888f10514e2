package cloud.preflight.internal.resolve;

/** A server that is picked out of a policy's servers by its id, and whether there is such a server. */
public record SelectedServer(int place, String id, boolean found) {}
