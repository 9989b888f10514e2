package cloud.preflight.rules;

import cloud.preflight.facts.Ternary;

/** The id of a checkpoint item that is asked about, and whether there is such an item. */
public record NamedItem(String id, Ternary found) {}
