package cloud.preflight.rules;

import cloud.preflight.facts.Policy;
import cloud.preflight.profile.Profile;

/** A policy whose schedule is to be changed, and whether the change stops a scheduled operation. */
public record ChangedSchedule(Policy policy, boolean stops, Profile profile) {}
