package cloud.preflight.internal.resolve;

/** Whether a server that is picked out of a policy's servers by its id exists. */
public record SelectedServer(boolean found) {}
