package cloud.preflight.adapter.answer;

import cloud.preflight.Preflight;

/** Answers of an engine that is broken. */
public final class Failing {

    private Failing() {}

    /** Every check fails, with a message that must not be seen outside. */
    public static Answers answers() {
        return new Answers(Preflight.create(), (request, facts) -> {
            throw new IllegalStateException("cloud.preflight.Secret in /root/secret", new OutOfMemoryError("inside"));
        });
    }
}
