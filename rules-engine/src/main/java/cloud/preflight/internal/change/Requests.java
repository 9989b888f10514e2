package cloud.preflight.internal.change;

import static cloud.preflight.verdict.Explanation.Patch.Kind.ADD;
import static cloud.preflight.verdict.Explanation.Patch.Kind.REMOVE;
import static cloud.preflight.verdict.Explanation.Patch.Kind.REPLACE;

import cloud.preflight.facts.Server;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.Request;
import cloud.preflight.request.ResizeSpace;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.request.UpdatePolicy;
import cloud.preflight.verdict.Explanation.Patch.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the caller can ask otherwise; the mapping of a restore is {@link Mappings}'. */
final class Requests {

    private static final String EXCLUDED = "extra_info/exclude_volumes";

    private Requests() {}

    /** Asks for a server of another type. */
    static List<Attempt> type(String from, String to, Attempt at) {
        // The default is not always written.
        Kind kind = from.equals(Server.TYPE) ? ADD : REPLACE;
        return at.request() instanceof Protect protect
                ? List.of(at.with(protect.ofType(to), kind, "resource_type", to))
                : List.of();
    }

    /** Leaves a volume out of a backup. */
    static List<Attempt> exclude(String volumeId, Attempt at) {
        if (!(at.request() instanceof Protect protect)) {
            return List.of();
        }
        List<String> excluded = new ArrayList<>(protect.excludedVolumes());
        excluded.add(volumeId);
        Protect other = protect.excluding(excluded);
        return List.of(
                protect.excludedVolumes().isEmpty()
                        ? at.with(other, ADD, "extra_info", Map.of("exclude_volumes", List.of(volumeId)))
                        : at.with(other, ADD, EXCLUDED + "/-", volumeId));
    }

    /** No longer leaves a volume out of a backup. */
    static Attempt include(String volumeId, Protect from, Attempt at) {
        Protect protect = from;
        Attempt included = at;
        for (int place = protect.excludedVolumes().lastIndexOf(volumeId);
                place >= 0;
                place = protect.excludedVolumes().lastIndexOf(volumeId)) {
            protect = protect.excluding(without(place, protect.excludedVolumes()));
            included = included.with(protect, REMOVE, EXCLUDED + "/" + place, null);
        }
        return included;
    }

    private static <T> List<T> without(int place, List<T> list) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(place);
        return shorter;
    }

    private static <T> List<T> replaced(int place, T element, List<T> list) {
        List<T> other = new ArrayList<>(list);
        other.set(place, element);
        return other;
    }

    private static List<BoundResource> bound(Request request) {
        if (request instanceof CreatePolicy create) {
            return create.resources();
        }
        return request instanceof UpdatePolicy update ? update.resources() : List.of();
    }

    private static Request binding(List<BoundResource> resources, Request request) {
        return request instanceof CreatePolicy create
                ? create.binding(resources)
                : ((UpdatePolicy) request).binding(resources);
    }

    /** Binds a resource of a policy as one of another type. */
    static List<Attempt> bindAs(String id, String type, Attempt at) {
        List<BoundResource> bound = bound(at.request());
        int place = bound.stream().map(BoundResource::id).toList().indexOf(id);
        if (place < 0) {
            return List.of();
        }
        Kind kind = bound.get(place).type().equals(Server.TYPE) ? ADD : REPLACE;
        List<BoundResource> other = replaced(place, bound.get(place).ofType(type), bound);
        return List.of(at.with(binding(other, at.request()), kind, "resources/" + place + "/type", type));
    }

    /** Does not bind a resource to a policy. */
    static List<Attempt> unbind(String id, Attempt at) {
        List<BoundResource> bound = bound(at.request());
        int place = bound.stream().map(BoundResource::id).toList().indexOf(id);
        return place < 0
                ? List.of()
                : List.of(at.with(binding(without(place, bound), at.request()), REMOVE, "resources/" + place, null));
    }

    /** Does not pick a server out of a policy's; without any picked all would be backed up. */
    static List<Attempt> unpick(String id, Attempt at) {
        if (!(at.request() instanceof ExecutePolicy execute)
                || execute.resources().size() < 2) {
            return List.of();
        }
        int place = execute.resources().indexOf(id);
        return place < 0
                ? List.of()
                : List.of(at.with(
                        new ExecutePolicy(execute.planId(), without(place, execute.resources())),
                        REMOVE,
                        "parameters/resources/" + place,
                        null));
    }

    /** Picks another server out of a policy's instead. */
    static List<Attempt> pickInstead(String id, String other, Attempt at) {
        ExecutePolicy execute = (ExecutePolicy) at.request();
        int place = execute.resources().indexOf(id);
        return place < 0
                ? List.of()
                : List.of(at.with(
                        new ExecutePolicy(execute.planId(), replaced(place, other, execute.resources())),
                        REPLACE,
                        "parameters/resources/" + place,
                        other));
    }

    /** Picks one more server out of a policy's. */
    static Attempt pick(String id, ExecutePolicy execute, Attempt at) {
        List<String> picked = new ArrayList<>(execute.resources());
        picked.add(id);
        return at.with(new ExecutePolicy(execute.planId(), picked), ADD, "parameters/resources/-", id);
    }

    /** Gives a policy another name. */
    static List<Attempt> rename(String name, Attempt at) {
        if (at.request() instanceof CreatePolicy create) {
            Labels labels = new Labels(name, create.labels().description());
            CreatePolicy other = new CreatePolicy(
                    labels, create.providerId(), create.resources(), create.scheduledOperations(), create.tags());
            return List.of(at.with(other, REPLACE, "name", name));
        }
        return at.request() instanceof UpdatePolicy update
                ? List.of(at.with(
                        update.labelled(new Labels(name, update.labels().description())), REPLACE, "name", name))
                : List.of();
    }

    /** Does not stop what a policy is to stop. */
    static List<Attempt> enable(Attempt at) {
        Attempt enabled = at;
        if (at.request() instanceof UpdatePolicy asked) {
            UpdatePolicy update = asked;
            for (int place = 0; place < asked.scheduledOperations().size(); place++) {
                ScheduledOperation operation = asked.scheduledOperations().get(place);
                if (!operation.enabled()) {
                    update = update.scheduled(replaced(place, operation.enabled(true), update.scheduledOperations()));
                    enabled = enabled.with(update, REPLACE, "scheduled_operations/" + place + "/enabled", true);
                }
            }
        }
        return List.of(enabled);
    }

    /** Asks for more space. */
    static List<Attempt> size(long size, Attempt at) {
        return at.request() instanceof ResizeSpace resize
                ? List.of(at.with(new ResizeSpace(resize.type(), size), REPLACE, "size", size))
                : List.of();
    }
}
