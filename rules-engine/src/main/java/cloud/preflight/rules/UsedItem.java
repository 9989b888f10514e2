package cloud.preflight.rules;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.profile.Profile;

/** A checkpoint item that an operation works on. */
public record UsedItem(CheckpointItem item, Profile profile) {}
