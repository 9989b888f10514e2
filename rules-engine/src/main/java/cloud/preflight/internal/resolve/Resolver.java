package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Answer;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Quota;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Protect;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.ResizeSpace;
import cloud.preflight.request.Restore;
import cloud.preflight.request.ShowBackup;
import cloud.preflight.request.UpdatePolicy;
import java.util.List;

/**
 * Turns a request into the facts that the rules look at. What needs a document that does not exist is left out; that it
 * does not exist is a fact of its own.
 */
public final class Resolver {

    private Resolver() {}

    /** The facts for a request other than the execution of a policy. */
    public static List<Object> resolve(Request request, Facts facts, Profile profile) {
        Resolution into = new Resolution(request.operation(), facts, profile).gate();
        switch (request.operation()) {
            case PROTECT -> Protection.resolve((Protect) request, into);
            case RESTORE -> Restoration.resolve((Restore) request, into);
            case CREATE_POLICY -> PolicyChanges.resolve((CreatePolicy) request, into);
            case UPDATE_POLICY -> PolicyChanges.resolve((UpdatePolicy) request, into);
            case DELETE_POLICY -> policy(((DeletePolicy) request).policyId(), into);
            case REPLICATE_POLICY -> policy(((ReplicatePolicy) request).policyId(), into);
            case REPLICATE_BACKUP -> into.item(((ReplicateBackup) request).checkpointItemId());
            case DELETE_BACKUP -> into.item(((DeleteBackup) request).checkpointItemId());
            case SHOW_BACKUP -> into.item(((ShowBackup) request).checkpointItemId());
            case CREATE_IMAGE -> into.item(((CreateImage) request).checkpointItemId());
            case CREATE_SERVER -> into.item(((CreateServer) request).checkpointItemId());
            case RESIZE_SPACE -> space((ResizeSpace) request, into);
            case DELETE_TASK -> task(((DeleteTask) request).taskId(), into);
            case EXECUTE_POLICY -> throw new IllegalArgumentException("needs its candidates checked first");
        }
        return into.resolved();
    }

    /** The facts for the gate of an operation alone, which opens or not whatever is asked for. */
    public static List<Object> gate(Operation operation, Facts facts, Profile profile) {
        return new Resolution(operation, facts, profile).gate().resolved();
    }

    /** The facts for the binding of a server to a policy that is none of those there are. */
    public static List<Object> binding(String serverId, Facts facts, Profile profile) {
        Resolution into = new Resolution(Operation.CREATE_POLICY, facts, profile);
        PolicyChanges.bindings(List.of(new BoundResource(serverId)), policy -> true, into);
        return into.resolved();
    }

    /** The facts for the execution of a policy, once its candidates were checked. */
    public static List<Object> resolve(
            ExecutePolicy request, PolicyExecution execution, QuotaNeed need, Facts facts, Profile profile) {
        Resolution into = new Resolution(request.operation(), facts, profile).gate();
        request.resources()
                .forEach(id -> into.add(new SelectedServer(facts.server(id).isPresent())));
        policy(request.planId(), into);
        into.add(execution);
        need.resolve(into);
        return into.resolved();
    }

    private static void policy(String id, Resolution into) {
        into.policy(id).ifPresent(policy -> PolicyChanges.activity(policy.id(), into));
    }

    private static void space(ResizeSpace request, Resolution into) {
        long used = into.facts.quota(request.type()).map(Quota::used).orElse(0L);
        into.add(new SpaceResize(request.size(), into.facts.quotasKnown(), used));
    }

    private static void task(String id, Resolution into) {
        Answer found = into.logged(logs -> logs.contains(id));
        into.add(new NamedTask(id, found));
    }
}
