package cloud.preflight.adapter.http;

import cloud.preflight.Decider;
import cloud.preflight.Preflight;
import cloud.preflight.facts.Needs;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;

/** A decider whose verdicts a test watches or delays, and that is Preflight in all else. */
abstract class OtherwiseLikePreflight implements Decider {

    final Preflight preflight = Preflight.create();

    @Override
    public final Needs needs(Request request) {
        return preflight.needs(request);
    }

    @Override
    public final Profile profile() {
        return preflight.profile();
    }

    @Override
    public final String ruleset() {
        return preflight.ruleset();
    }
}
