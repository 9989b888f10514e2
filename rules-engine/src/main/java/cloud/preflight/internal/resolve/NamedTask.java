package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Answer;

/** The id of an operation log that is asked about, and whether there is such a log. */
public record NamedTask(String id, Answer found) {}
