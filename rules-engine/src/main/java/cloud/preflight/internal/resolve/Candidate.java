package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Policy;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ExecutePolicy;
import java.util.List;
import java.util.Set;

/**
 * A server that the execution of a policy may back up.
 *
 * @param id its id
 * @param volumes the ids of its volumes, in order; empty when there is no such server
 * @param resolved the facts that decide whether it can be backed up, without the quotas
 */
public record Candidate(String id, List<String> volumes, List<Object> resolved) {

    /** The candidates of a policy in its order: what it binds, cut down to what the request picks out. */
    public static List<Candidate> of(ExecutePolicy request, Policy policy, Facts facts, Profile profile) {
        Set<String> picked = Set.copyOf(request.resources());
        return policy.resources().stream()
                .filter(bound -> picked.isEmpty() || picked.contains(bound.id()))
                .map(bound -> of(bound, facts, profile))
                .toList();
    }

    private static Candidate of(Policy.Resource bound, Facts facts, Profile profile) {
        Resolution into = new Resolution(Operation.PROTECT, facts, profile);
        List<String> volumes = into.resource(0, bound.id(), bound.type())
                .map(server -> {
                    List<String> attached = facts.attachedVolumeIds(server);
                    Protection.resolve(server, bound.type(), attached, into);
                    return attached;
                })
                .orElse(List.of());
        return new Candidate(bound.id(), volumes, into.resolved());
    }
}
