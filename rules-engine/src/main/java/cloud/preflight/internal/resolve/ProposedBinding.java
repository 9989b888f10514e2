package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Answer;

/** A server that a policy is to bind, at its place in the request, and whether another policy binds it. */
public record ProposedBinding(int place, String id, Answer boundElsewhere) {}
