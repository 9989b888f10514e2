package cloud.preflight;

import static java.util.Objects.requireNonNull;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.internal.check.Checker;
import cloud.preflight.internal.check.Ruleset;
import cloud.preflight.internal.explain.Explainer;
import cloud.preflight.internal.resolve.Resolver;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.InvalidRequest;
import cloud.preflight.request.Request;
import cloud.preflight.request.RequestValidation;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Violation;
import java.util.Optional;

/**
 * Decides whether a backup, restore or policy operation would be allowed, and if not, which rows of the published error
 * table it would meet.
 *
 * <pre>{@code
 * Preflight preflight = Preflight.create();
 * Verdict verdict = preflight.check(new Restore(itemId, target), facts);
 * if (verdict.denied()) throw new Refused(verdict.primary().orElseThrow().message());
 * }</pre>
 *
 * <p>Immutable and safe for any number of threads. The first one made in a program loads the rules, which takes a moment. A
 * "no" is a {@link Verdict}, never an exception. A fault of the engine fails the whole check with an {@link
 * IllegalStateException} or another unchecked exception, never one rule silently.
 */
public final class Preflight implements Decider {

    private final Profile profile;
    private final RequestValidation validation;
    private final Rules rules;
    private final Checker checker;
    private final String ruleset;

    private Preflight(Profile profile) {
        this.profile = requireNonNull(profile, "profile");
        validation = new RequestValidation(profile);
        rules = Rules.compiled();
        checker = new Checker(rules, profile);
        ruleset = Ruleset.of(profile);
    }

    /** A preflight under the default platform profile. */
    public static Preflight create() {
        return create(Profile.defaults());
    }

    /**
     * A preflight under this platform profile.
     *
     * @throws NullPointerException when it is null, by name
     */
    public static Preflight create(Profile profile) {
        return new Preflight(requireNonNull(profile, "profile"));
    }

    /**
     * The verdict on a request, given these facts.
     *
     * @throws InvalidRequest when the request is malformed, with every fault; published as CSBS.9001
     * @throws NullPointerException when either is null, by name
     */
    @Override
    public Verdict check(Request request, Facts facts) {
        requireNonNull(request, "request");
        requireNonNull(facts, "facts");
        validation.require(request);
        return checker.check(request, facts);
    }

    /** As {@link #check(Request, Facts)}, without validating again what is valid under this profile. */
    @Override
    public Verdict check(RequestValidation.Valid valid, Facts facts) {
        return requireNonNull(valid, "valid").profile().equals(profile)
                ? checker.check(valid.request(), requireNonNull(facts, "facts"))
                : check(valid.request(), facts);
    }

    /**
     * The verdict on a request, given these facts, and why: what came of every rule, and which facts it looked at. It takes
     * many times as long as the verdict alone.
     *
     * @throws InvalidRequest when the request is malformed, with every fault; published as CSBS.9001
     * @throws NullPointerException when either is null, by name
     */
    public Explanation explain(Request request, Facts facts) {
        requireNonNull(request, "request");
        requireNonNull(facts, "facts");
        return explain(validation.require(request), facts);
    }

    @Override
    public Explanation explain(RequestValidation.Valid valid, Facts facts) {
        requireNonNull(facts, "facts");
        return requireNonNull(valid, "valid").profile().equals(profile)
                ? new Explainer(checker, rules.walk(), profile).explain(valid.request(), facts)
                : explain(valid.request(), facts);
    }

    @Override
    public Needs needs(Request request) {
        return Resolver.needs(requireNonNull(request, "request"), profile);
    }

    @Override
    public Needs needsToExplain(Request request) {
        return Resolver.needsToExplain(requireNonNull(request, "request"), profile);
    }

    /**
     * That the server with this id is bound to a policy, CSBS.6004, which does not keep it from being backed up; empty when
     * no policy has it, or that is unknown.
     *
     * @throws NullPointerException when either is null, by name
     */
    public Optional<Violation> policyBinding(String serverId, Facts facts) {
        requireNonNull(serverId, "serverId");
        requireNonNull(facts, "facts");
        return checker.binding(serverId, facts);
    }

    @Override
    public Profile profile() {
        return profile;
    }

    /** The version of this library. */
    public String version() {
        return Ruleset.version();
    }

    @Override
    public String ruleset() {
        return ruleset;
    }
}
