package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.rules.ProtectedVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A server that the execution of a policy may back up.
 *
 * @param id its id
 * @param server the server; null when it was not found
 * @param attached its volumes without those that the policy leaves out
 * @param volumes the same, resolved
 * @param resolved the facts that decide whether it can be backed up, without the quotas
 */
public record Candidate(
        String id,
        @Nullable Server server,
        AttachedVolumes attached,
        List<ProtectedVolume> volumes,
        List<Object> resolved) {

    private static final AttachedVolumes UNKNOWN = new AttachedVolumes(List.of(), false);

    /** The candidates of a policy in its order: what it binds, cut down to what the request picks out. */
    public static List<Candidate> of(ExecutePolicy request, Policy policy, Facts facts, Profile profile) {
        Set<String> picked = Set.copyOf(request.resources());
        return policy.resources().stream()
                .filter(bound -> picked.isEmpty() || picked.contains(bound.id()))
                .map(bound -> of(bound, facts, profile))
                .toList();
    }

    private static Candidate of(Policy.Resource bound, Facts facts, Profile profile) {
        Resolution into = new Resolution(facts, profile);
        Server server = into.resource(0, bound.id(), bound.type()).orNull();
        if (server == null) {
            return new Candidate(bound.id(), null, UNKNOWN, List.of(), into.resolved());
        }
        AttachedVolumes attached = facts.attachedVolumes(server).without(bound.excludedVolumes());
        List<ProtectedVolume> volumes = new ArrayList<>(attached.ids().size());
        Protection.resolve(server, bound.type(), attached, into, volumes::add);
        return new Candidate(bound.id(), server, attached, volumes, into.resolved());
    }

    /** Counts what a backup of it takes of the quotas. */
    public void addTo(QuotaNeed need) {
        if (server == null) {
            need.add(id);
        } else {
            need.add(server, attached);
            volumes.forEach(need::addShared);
        }
    }
}
