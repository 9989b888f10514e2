package cloud.preflight.internal.change;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.internal.resolve.Candidate;
import cloud.preflight.internal.rules.Looked;
import cloud.preflight.internal.rules.RuleWalk;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.rules.PolicyExecution;
import cloud.preflight.rules.SelectedServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be done about the execution of a policy none of whose servers can be backed up. */
final class ExecutionLevers {

    private final RuleWalk rules;
    private final Profile profile;

    /** A server and what keeps it from being backed up. */
    private record Refused(Candidate candidate, List<Looked> reasons) {}

    ExecutionLevers(RuleWalk rules, Profile profile) {
        this.rules = rules;
        this.profile = profile;
    }

    void add(Levers levers) {
        levers.on(
                PolicyExecution.class,
                "eligible",
                (its, wanted, at) -> at.facts()
                        .policy(((ExecutePolicy) at.request()).planId())
                        .document()
                        .map(policy -> pull(policy, levers, at))
                        .orElse(List.of()));
        levers.on(SelectedServer.class, (its, wanted, at) -> {
            List<Attempt> without = Requests.unpick(its.id(), at);
            return without.isEmpty() ? pickAnother(its, at) : without;
        });
    }

    private List<Attempt> pull(Policy policy, Levers levers, Attempt at) {
        List<Attempt> attempts = new ArrayList<>();
        List<Refused> refused = refused(policy, at);
        for (Refused server : refused) {
            if (!server.reasons().isEmpty() && attempts.size() < 2 * Search.MOST_OPTIONS) {
                attempts.addAll(levers.pull(server.reasons().get(0), at));
            }
        }
        attempts.addAll(pick(policy, at));
        attempts.addAll(bind(policy, at));
        return attempts;
    }

    /** Instead of the only server that is picked out, of which there is none, one that the policy binds. */
    private static List<Attempt> pickAnother(SelectedServer its, Attempt at) {
        ExecutePolicy execute = (ExecutePolicy) at.request();
        return at.facts().policy(execute.planId()).document().stream()
                .flatMap(policy -> policy.resources().stream())
                .map(Policy.Resource::id)
                .filter(id -> at.facts().server(id).exists() == Ternary.YES)
                .limit(Search.MOST_OPTIONS)
                .flatMap(id -> Requests.pickInstead(its.id(), id, at).stream())
                .toList();
    }

    /** Those first that the least has to be done about. */
    private List<Refused> refused(Policy policy, Attempt at) {
        return Candidate.of((ExecutePolicy) at.request(), policy, at.facts(), profile).stream()
                .map(candidate -> new Refused(candidate, reasons(candidate)))
                .sorted(Comparator.comparingInt(server -> server.reasons().size()))
                .toList();
    }

    /** How little has to be done until some server can be backed up; 0 where there is none that could be. */
    int fewestReasons(Attempt at) {
        return at.facts().policy(((ExecutePolicy) at.request()).planId()).document().stream()
                .flatMap(policy -> refused(policy, at).stream())
                .mapToInt(server -> server.reasons().size())
                .findFirst()
                .orElse(0);
    }

    private List<Looked> reasons(Candidate candidate) {
        List<Looked> reasons = new ArrayList<>();
        rules.look(Operation.PROTECT, candidate.resolved(), look -> {
            if (look.violated() != null) {
                reasons.add(look);
            }
        });
        return reasons;
    }

    /** Bound servers that the request does not pick out. */
    private static List<Attempt> pick(Policy policy, Attempt at) {
        ExecutePolicy execute = (ExecutePolicy) at.request();
        return execute.resources().isEmpty()
                ? List.of()
                : policy.resources().stream()
                        .map(Policy.Resource::id)
                        .filter(id -> !execute.resources().contains(id))
                        .filter(id -> at.facts().server(id).exists() == Ternary.YES)
                        .limit(Search.MOST_OPTIONS)
                        .map(id -> Requests.pick(id, execute, at))
                        .toList();
    }

    /** Servers that no policy has, which are then picked out if others are. */
    private static List<Attempt> bind(Policy policy, Attempt at) {
        ExecutePolicy execute = (ExecutePolicy) at.request();
        return at.facts().documents(Section.SERVERS).stream()
                .map(server -> ((Server) server).id())
                .filter(id -> at.facts().policyBinding(id, "") != Ternary.YES)
                .limit(Search.MOST_OPTIONS)
                .map(id -> bind(policy, id, execute, at))
                .toList();
    }

    private static Attempt bind(Policy policy, String id, ExecutePolicy execute, Attempt at) {
        Attempt bound = Resources.bind(policy, id, at);
        return execute.resources().isEmpty() || execute.resources().contains(id)
                ? bound
                : Requests.pick(id, execute, bound);
    }
}
