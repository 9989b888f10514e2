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
import java.util.Set;
import java.util.stream.Collectors;

/** What can be done about the execution of a policy none of whose servers can be backed up. */
final class ExecutionLevers {

    /** So many servers of a policy are looked at. */
    private static final int MOST_SERVERS = 64;

    private final RuleWalk rules;
    private final Profile profile;
    private final Levers levers;

    /** Ones that are pulled for each server, too. */
    ExecutionLevers(RuleWalk rules, Profile profile, Levers levers) {
        this.rules = rules;
        this.profile = profile;
        this.levers = levers;
    }

    void add() {
        levers.on(
                PolicyExecution.class,
                "eligible",
                (its, wanted, at) -> at.facts()
                        .policy(((ExecutePolicy) at.request()).planId())
                        .document()
                        .map(policy -> pull(policy, at))
                        .orElse(List.of()));
        levers.on(SelectedServer.class, (its, wanted, at) -> {
            List<Attempt> without = Requests.unpick(its.id(), at);
            return without.isEmpty() ? pickAnother(its, at) : without;
        });
    }

    private List<Attempt> pull(Policy policy, Attempt at) {
        List<Attempt> attempts = new ArrayList<>();
        for (List<Looked> reasons : refused(policy, at)) {
            if (attempts.size() < 2 * Search.MOST_OPTIONS) {
                attempts.addAll(levers.pull(reasons.get(0), at));
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

    /**
     * What keeps servers from being backed up, of each server about which something can be done: those first that the least
     * has to be done about.
     */
    private List<List<Looked>> refused(Policy policy, Attempt at) {
        return Candidate.of((ExecutePolicy) at.request(), policy, at.facts(), profile).stream()
                .map(this::reasons)
                .filter(reasons -> !reasons.isEmpty())
                .sorted(Comparator.comparingInt(List::size))
                .limit(MOST_SERVERS)
                .filter(reasons -> reasons.stream()
                        .noneMatch(reason -> levers.pull(reason, at).isEmpty()))
                .toList();
    }

    /** How little has to be done until some server can be backed up; 0 where nothing can be done about any. */
    int fewestReasons(Attempt at) {
        return at.facts().policy(((ExecutePolicy) at.request()).planId()).document().stream()
                .flatMap(policy -> refused(policy, at).stream())
                .mapToInt(List::size)
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
        Set<String> bound = policy.resources().stream().map(Policy.Resource::id).collect(Collectors.toSet());
        return at.facts().documents(Section.SERVERS).stream()
                .map(server -> ((Server) server).id())
                .filter(id -> !bound.contains(id) && at.facts().policyBinding(id, "") != Ternary.YES)
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
