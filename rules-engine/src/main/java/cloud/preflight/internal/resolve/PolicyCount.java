package cloud.preflight.internal.resolve;

import cloud.preflight.profile.Profile;

/** How many policies the project has; without meaning where that is not known. */
public record PolicyCount(boolean known, long count, Profile profile) {}
