package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Answer;

/** The name that a policy is to have, and whether another policy has it. */
public record ProposedName(String name, Answer taken) {}
