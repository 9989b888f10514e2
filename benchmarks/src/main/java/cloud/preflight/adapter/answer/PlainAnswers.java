package cloud.preflight.adapter.answer;

import cloud.preflight.PlainRuleset;
import cloud.preflight.benchmarks.HandWritten;
import cloud.preflight.profile.Profile;

/** Answers that plain Java decides. */
public final class PlainAnswers {

    private PlainAnswers() {}

    /** Answers about protect and restore under the default profile. */
    public static Answers create() {
        Profile profile = Profile.defaults();
        return new Answers(profile, PlainRuleset.name(), new HandWritten(profile)::check);
    }
}
