package cloud.preflight.internal.check;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Stage;
import cloud.preflight.facts.Facts;
import cloud.preflight.internal.resolve.Candidate;
import cloud.preflight.internal.resolve.PolicyExecution;
import cloud.preflight.internal.resolve.QuotaNeed;
import cloud.preflight.internal.resolve.Resolver;
import cloud.preflight.internal.rules.Rules;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.NotEvaluated;
import cloud.preflight.verdict.Skipped;
import cloud.preflight.verdict.Verdict;
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
    public Verdict check(Request request, Facts facts) {
        if (request instanceof ExecutePolicy execute) {
            return execute(execute, facts);
        }
        Findings findings = decide(Resolver.resolve(request, facts, profile));
        return new Verdict(request.operation(), findings.violations(), List.of(), findings.notEvaluated());
    }

    /** The verdict of the operation's gate alone. */
    public Verdict gate(Operation operation, Facts facts) {
        Findings findings = decide(Resolver.gate(operation, facts, profile));
        return new Verdict(operation, findings.violations(), List.of(), findings.notEvaluated());
    }

    /** That some policy has the server already; empty when none has, or the policies are unknown. */
    public Optional<Violation> binding(String serverId, Facts facts) {
        return decide(Resolver.binding(serverId, facts, profile)).violations().stream()
                .findFirst();
    }

    private Verdict execute(ExecutePolicy request, Facts facts) {
        List<Skipped> skipped = new ArrayList<>();
        QuotaNeed need = new QuotaNeed(facts);
        PolicyExecution execution = checkCandidates(request, facts, skipped, need);
        Findings findings = decide(Resolver.resolve(request, execution, need, facts, profile));
        return new Verdict(
                request.operation(),
                findings.violations(),
                findings.reached(Stage.CONDITION) ? skipped : List.of(),
                findings.notEvaluated());
    }

    private PolicyExecution checkCandidates(ExecutePolicy request, Facts facts, List<Skipped> skipped, QuotaNeed need) {
        int eligible = 0;
        int certain = 0;
        Set<String> missing = new TreeSet<>();
        List<Candidate> candidates = facts.policy(request.planId())
                .map(policy -> Candidate.of(request, policy, facts, profile))
                .orElse(List.of());
        for (Candidate candidate : candidates) {
            Findings findings = decide(candidate.resolved());
            List<Violation> violations = findings.violations();
            if (!violations.isEmpty()) {
                skipped.add(new Skipped(candidate.id(), violations.get(0)));
                continue;
            }
            eligible++;
            need.add(candidate.volumes());
            List<NotEvaluated> notEvaluated = findings.notEvaluated();
            certain += notEvaluated.isEmpty() ? 1 : 0;
            notEvaluated.forEach(entry -> missing.addAll(entry.missing()));
        }
        return new PolicyExecution(eligible, certain, List.copyOf(missing));
    }

    private Findings decide(List<Object> resolved) {
        Findings findings = new Findings();
        rules.decide(resolved, findings);
        return findings;
    }
}
