package cloud.preflight.rules;

import cloud.preflight.facts.Ternary;

/** The id of an operation log that is asked about, and whether there is such a log. */
public record NamedTask(String id, Ternary found) {}
