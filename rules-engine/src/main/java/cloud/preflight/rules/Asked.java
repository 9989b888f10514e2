package cloud.preflight.rules;

import static java.util.Objects.requireNonNull;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The question that the facts of the rules were resolved from, with what {@link Words} look up in it. Not safe for several
 * threads at once.
 */
public final class Asked {

    private final Request request;
    private final Facts facts;
    private final Profile profile;
    private final List<String> counted;
    private final Map<String, Set<String>> listed = new HashMap<>();
    private final Map<String, FactValue> lists = new HashMap<>();
    private @Nullable Map<String, List<OperationLog>> runningOn;
    private @Nullable Map<String, List<OperationLog>> runningFor;
    private @Nullable Map<String, List<Policy>> named;
    private @Nullable Map<String, List<Policy>> binding;

    /**
     * A question.
     *
     * @param counted the ids of the volumes that a backup counts against the quotas
     */
    public Asked(Request request, Facts facts, Profile profile, List<String> counted) {
        this.request = requireNonNull(request, "request");
        this.facts = requireNonNull(facts, "facts");
        this.profile = requireNonNull(profile, "profile");
        this.counted = List.copyOf(requireNonNull(counted, "counted"));
    }

    Request request() {
        return request;
    }

    Facts facts() {
        return facts;
    }

    Profile profile() {
        return profile;
    }

    List<String> counted() {
        return counted;
    }

    /** Whether the server's own document lists the volume. */
    boolean lists(Server server, String volumeId) {
        List<String> attached = server.volumesAttached();
        return attached != null
                && listed.computeIfAbsent(server.id(), id -> Set.copyOf(attached))
                        .contains(volumeId);
    }

    /** A long fact that many words read, which is made once. */
    FactValue once(String path, Supplier<FactValue> made) {
        return lists.computeIfAbsent(path, first -> made.get());
    }

    /** The known operations that are under way on a server. */
    List<OperationLog> runningOn(String serverId) {
        Map<String, List<OperationLog>> known = runningOn;
        if (known == null) {
            known = running(log -> log.subject().resourceId());
            runningOn = known;
        }
        return known.getOrDefault(serverId, List.of());
    }

    /** The known operations that are under way for a policy. */
    List<OperationLog> runningFor(String policyId) {
        Map<String, List<OperationLog>> known = runningFor;
        if (known == null) {
            known = running(log -> log.subject().planId());
            runningFor = known;
        }
        return known.getOrDefault(policyId, List.of());
    }

    private Map<String, List<OperationLog>> running(Function<OperationLog, String> subject) {
        return by(
                Section.OPERATION_LOGS,
                OperationLog.class,
                log -> log.inProgress() ? List.of(subject.apply(log)) : List.of());
    }

    /** The known policies of this name. */
    List<Policy> named(String name) {
        Map<String, List<Policy>> known = named;
        if (known == null) {
            known = by(Section.POLICIES, Policy.class, policy -> List.of(policy.name()));
            named = known;
        }
        return known.getOrDefault(name, List.of());
    }

    /** The known policies that bind this server. */
    List<Policy> binding(String serverId) {
        Map<String, List<Policy>> known = binding;
        if (known == null) {
            known = by(
                    Section.POLICIES,
                    Policy.class,
                    policy ->
                            policy.resources().stream().map(Policy.Resource::id).toList());
            binding = known;
        }
        return known.getOrDefault(serverId, List.of());
    }

    private <T> Map<String, List<T>> by(Section section, Class<T> type, Function<T, List<String>> keys) {
        Map<String, List<T>> documents = new HashMap<>();
        for (Object document : facts.documents(section)) {
            T typed = type.cast(document);
            keys.apply(typed)
                    .forEach(key -> documents
                            .computeIfAbsent(key, first -> new ArrayList<>(1))
                            .add(typed));
        }
        return documents;
    }
}
