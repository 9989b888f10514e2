package cloud.preflight.internal.check;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Stage;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Policy;
import cloud.preflight.internal.resolve.Candidate;
import cloud.preflight.internal.resolve.QuotaNeed;
import cloud.preflight.internal.resolve.Resolver;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.rules.PolicyExecution;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Verdict.Skipped;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks valid requests. Immutable and safe for any number of threads. */
public final class Checker {

    private final Rules rules;
    private final Profile profile;

    /** A checker that decides by these rules under this profile. */
    public Checker(Rules rules, Profile profile) {
        this.rules = rules;
        this.profile = profile;
    }

    /** The verdict on a valid request. */
    public Verdict check(Request request, Facts known) {
        Facts facts = assumed(known);
        if (request instanceof ExecutePolicy execute) {
            return execute(execute, facts);
        }
        Findings findings = decide(request.operation(), Resolver.resolve(request, facts, profile));
        return new Verdict(request.operation(), findings.violations(), List.of(), findings.notEvaluated());
    }

    private Facts assumed(Facts known) {
        return profile.emptyWhenAbsent().isEmpty() ? known : known.assumingEmpty(profile.emptyWhenAbsent());
    }

    /** That some policy has the server already; empty when none has, or that is unknown. */
    public Optional<Violation> binding(String serverId, Facts facts) {
        return decide(Operation.CREATE_POLICY, Resolver.binding(serverId, facts, profile)).violations().stream()
                .findFirst();
    }

    private Verdict execute(ExecutePolicy request, Facts facts) {
        Pass pass = pass(request, facts);
        Findings findings = decide(request.operation(), pass.resolved());
        return new Verdict(
                request.operation(),
                findings.violations(),
                findings.reached(Stage.CONDITION) ? pass.skipped() : List.of(),
                findings.notEvaluated());
    }

    private Pass pass(ExecutePolicy request, Facts facts) {
        List<Skipped> skipped = new ArrayList<>();
        QuotaNeed need = new QuotaNeed();
        Policy policy = facts.policy(request.planId()).orNull();
        List<Candidate> candidates = policy == null ? List.of() : Candidate.of(request, policy, facts, profile);
        PolicyExecution execution = policy == null ? null : check(candidates, skipped, need);
        List<Object> resolved = Resolver.resolve(request, execution, need, facts, profile);
        return new Pass(facts, resolved, candidates, skipped, need.shared());
    }

    /** What the rules look at to check a valid request, for whoever wants to look at it too. */
    public Pass pass(Request request, Facts known) {
        Facts facts = assumed(known);
        return request instanceof ExecutePolicy execute
                ? pass(execute, facts)
                : Pass.of(facts, Resolver.resolve(request, facts, profile));
    }

    private PolicyExecution check(List<Candidate> candidates, List<Skipped> skipped, QuotaNeed need) {
        int eligible = 0;
        int certain = 0;
        Set<FactPath> missing = new TreeSet<>();
        for (Candidate candidate : candidates) {
            Findings findings = decide(Operation.PROTECT, candidate.resolved());
            List<Violation> violations = findings.violations();
            if (!violations.isEmpty()) {
                skipped.add(new Skipped(candidate.id(), violations.get(0)));
                continue;
            }
            eligible++;
            candidate.addTo(need);
            List<NotEvaluated> notEvaluated = findings.notEvaluated();
            certain += notEvaluated.isEmpty() ? 1 : 0;
            notEvaluated.forEach(entry -> missing.addAll(entry.missing()));
        }
        return new PolicyExecution(eligible, certain, List.copyOf(missing));
    }

    private Findings decide(Operation operation, List<Object> resolved) {
        Findings findings = new Findings();
        rules.decide(operation, resolved, findings);
        return findings;
    }
}
