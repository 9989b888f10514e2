package cloud.preflight.rules;

import cloud.preflight.profile.Profile;

/**
 * How many policies the project has.
 *
 * @param count how many are known
 * @param whole whether those are all
 */
public record PolicyCount(long count, boolean whole, Profile profile) {}
