package cloud.preflight.rules;

import cloud.preflight.facts.Ternary;

/** The id of a server that is picked out of a policy's servers, and whether there is such a server. */
public record SelectedServer(String id, Ternary found) {}
