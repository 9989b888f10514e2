package cloud.preflight;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Verdict;

/**
 * Decides questions: the one way to a verdict, which {@link Preflight} is. Whoever measures, logs or stands in for it
 * implements this. Safe for any number of threads.
 */
public interface Decider {

    /**
     * The verdict on a request, given these facts.
     *
     * @throws cloud.preflight.request.InvalidRequest when the request is malformed, with every fault
     */
    Verdict check(Request request, Facts facts);

    /** The verdict on a request that was found to be valid, which whoever can need not validate again. */
    default Verdict check(RequestValidation.Valid valid, Facts facts) {
        return check(valid.request(), facts);
    }

    /**
     * The verdict on a valid request, the same as without it, and why. Whoever wraps another decider hands it on.
     *
     * @throws UnsupportedOperationException when this decider has nothing to explain by
     */
    default Explanation explain(RequestValidation.Valid valid, Facts facts) {
        throw new UnsupportedOperationException("nothing to explain by");
    }

    /** What has to be known to decide the request: it is asked of no other facts. */
    Needs needs(Request request);

    /**
     * What has to be known to explain the verdict on the request: what it needs to decide, and what may be proposed instead.
     * Whoever wraps another decider hands it on.
     */
    default Needs needsToExplain(Request request) {
        return needs(request);
    }

    /** The profile that it decides under. */
    Profile profile();

    /** Names the exact rules and profile that decide: the same value means the same answer to the same question. */
    String ruleset();
}
