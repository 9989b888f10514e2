package cloud.preflight.internal.change;

import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.Restore;
import cloud.preflight.rules.ChangedSchedule;
import cloud.preflight.rules.NamedResource;
import cloud.preflight.rules.PolicyCount;
import cloud.preflight.rules.ProposedBinding;
import cloud.preflight.rules.ProposedName;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What can be done about policies, and about what a request names. */
final class PolicyLevers {

    private static final int LONGEST_ENDING = 8;
    /** What Nova can bring back until it is deleted for good. */
    private static final String SOFT_DELETED = "SOFT_DELETED";

    private static final String ACTIVE = "ACTIVE";

    private PolicyLevers() {}

    static void add(Levers levers) {
        levers.on(NamedResource.class, "type", PolicyLevers::type)
                .on(NamedResource.class, "server.status", PolicyLevers::broughtBack)
                .on(NamedResource.class, (its, wanted, at) -> Requests.unbind(its.id(), at))
                .on(ProposedBinding.class, (its, wanted, at) -> Requests.unbind(its.id(), at))
                .on(ProposedName.class, (its, wanted, at) -> Requests.rename(freeName(its.name(), at), at))
                .on(PolicyCount.class, "count", (its, wanted, at) -> delete(at))
                .on(ChangedSchedule.class, "stops", (its, wanted, at) -> Requests.enable(at))
                .on(
                        ChangedSchedule.class,
                        "policy.status",
                        (its, wanted, at) -> wanted.texts().stream()
                                .map(status -> Resources.status(its.policy(), status, at))
                                .toList());
    }

    private static List<Attempt> type(NamedResource its, Comparison wanted, Attempt at) {
        return wanted.texts().stream()
                .flatMap(type -> type(its, type, at).stream())
                .toList();
    }

    private static List<Attempt> type(NamedResource its, String type, Attempt at) {
        Request request = at.request();
        if (request instanceof Restore restore) {
            return List.of(Mappings.type(type, restore, at));
        }
        if (request instanceof ExecutePolicy execute) {
            return its.found().isNo() ? List.of() : Resources.bindAs(execute.planId(), its.id(), type, at);
        }
        return request instanceof Protect ? Requests.type(its.type(), type, at) : Requests.bindAs(its.id(), type, at);
    }

    private static List<Attempt> broughtBack(NamedResource its, Comparison wanted, Attempt at) {
        Server server = its.server();
        return server != null && server.status().equals(SOFT_DELETED)
                ? List.of(Resources.status(server, ACTIVE, at))
                : List.of();
    }

    /** The name with the first number behind it that no known policy has. */
    private static String freeName(String name, Attempt at) {
        Set<String> taken = at.facts().documents(Section.POLICIES).stream()
                .map(policy -> ((Policy) policy).name())
                .collect(Collectors.toSet());
        int longest = Math.min(name.codePointCount(0, name.length()), Request.LONGEST - LONGEST_ENDING);
        String beginning = name.substring(0, name.offsetByCodePoints(0, longest));
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> beginning + "-" + number)
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }

    /** The policy that is missed least first: the one that binds the fewest servers. */
    private static List<Attempt> delete(Attempt at) {
        if (!(at.request() instanceof CreatePolicy)) {
            return List.of();
        }
        return at.facts().documents(Section.POLICIES).stream()
                .map(Policy.class::cast)
                .sorted(Comparator.comparingInt(policy -> policy.resources().size()))
                .limit(Search.MOST_OPTIONS)
                .map(policy -> Resources.delete(policy, at))
                .toList();
    }
}
