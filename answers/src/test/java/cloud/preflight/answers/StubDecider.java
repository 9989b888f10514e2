package cloud.preflight.answers;

import cloud.preflight.Decider;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.util.function.Function;

/** Decides whatever it is told to, under the default profile. */
record StubDecider(Function<Request, Verdict> verdicts) implements Decider {

    @Override
    public Verdict check(Request request, Facts facts) {
        return verdicts.apply(request);
    }

    @Override
    public Needs needs(Request request) {
        return Needs.builder().policy("p").build();
    }

    @Override
    public Profile profile() {
        return Profile.defaults();
    }

    @Override
    public String ruleset() {
        return "stub";
    }
}
