package cloud.preflight.rules;

import cloud.preflight.facts.Ternary;

/** A server that a policy is to bind, at its place in the request, and whether another policy binds it. */
public record ProposedBinding(int place, String id, Ternary boundElsewhere) {}
