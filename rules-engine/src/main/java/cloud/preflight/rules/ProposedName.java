package cloud.preflight.rules;

import cloud.preflight.facts.Ternary;

/** The name that a policy is to have, and whether another policy has it. */
public record ProposedName(String name, Ternary taken) {}
