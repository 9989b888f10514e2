package cloud.preflight;

import cloud.preflight.profile.Profile;

/** What the service names as its rules, for a service that is measured without them: its answers are equal byte for byte. */
public final class PlainRuleset {

    private PlainRuleset() {}

    /** The name under the default profile. */
    public static String name() {
        return Ruleset.of(Profile.defaults());
    }
}
