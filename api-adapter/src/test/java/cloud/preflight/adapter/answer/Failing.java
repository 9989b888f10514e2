package cloud.preflight.adapter.answer;

import cloud.preflight.profile.Profile;

/** Answers of an engine that is broken. */
public final class Failing {

    private Failing() {}

    /** Every check fails, with a message that must not be seen outside. */
    public static Answers answers() {
        return new Answers(Profile.defaults(), "none", (request, facts) -> {
            throw new IllegalStateException("cloud.preflight.Secret in /root/secret", new OutOfMemoryError("inside"));
        });
    }
}
