package cloud.preflight.rules;

import cloud.preflight.facts.Ternary;

/** The id of a policy that is asked about, and whether there is such a policy. */
public record NamedPolicy(String id, Ternary found) {}
