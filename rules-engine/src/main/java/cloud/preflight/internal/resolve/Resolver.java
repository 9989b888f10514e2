package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;
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
import cloud.preflight.rules.NamedTask;
import cloud.preflight.rules.PolicyExecution;
import cloud.preflight.rules.SelectedServer;
import cloud.preflight.rules.SpaceResize;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request into the facts that the rules look at, and says before what it will have to know for that. What needs a
 * document that was not found is left out; whether it exists is a fact of its own.
 */
public final class Resolver {

    private Resolver() {}

    /** What has to be known to resolve the request. */
    public static Needs needs(Request request, Profile profile) {
        Needs.Builder needs = Needs.builder();
        switch (request.operation()) {
            case PROTECT -> Protection.needs((Protect) request, needs);
            case RESTORE -> Restoration.needs((Restore) request, needs);
            case CREATE_POLICY -> PolicyChanges.needs((CreatePolicy) request, profile, needs);
            case UPDATE_POLICY -> PolicyChanges.needs((UpdatePolicy) request, needs);
            case EXECUTE_POLICY -> needs((ExecutePolicy) request, needs);
            case DELETE_POLICY -> policy(((DeletePolicy) request).policyId(), needs);
            case REPLICATE_POLICY -> policy(((ReplicatePolicy) request).policyId(), needs);
            case REPLICATE_BACKUP -> needs.checkpointItem(((ReplicateBackup) request).checkpointItemId());
            case DELETE_BACKUP -> needs.checkpointItem(((DeleteBackup) request).checkpointItemId());
            case SHOW_BACKUP -> needs.checkpointItem(((ShowBackup) request).checkpointItemId());
            case CREATE_IMAGE -> needs.checkpointItem(((CreateImage) request).checkpointItemId());
            case CREATE_SERVER -> needs.checkpointItem(((CreateServer) request).checkpointItemId());
            case RESIZE_SPACE -> needs.quotas();
            case DELETE_TASK -> needs.operationLog(((DeleteTask) request).taskId());
        }
        return needs.build();
    }

    /** What has to be known to find changes too: of a policy the servers that the request does not pick out. */
    public static Needs needsToExplain(Request request, Profile profile) {
        Needs needs = needs(request, profile);
        return request instanceof ExecutePolicy execute
                ? Needs.builder()
                        .and(needs)
                        .serversOf(execute.planId(), List.of())
                        .build()
                : needs;
    }

    /** The facts for a request other than the execution of a policy. */
    public static List<Object> resolve(Request request, Facts facts, Profile profile) {
        Resolution into = new Resolution(facts, profile).gate(request.operation());
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

    /** The facts for the binding of a server to any policy. */
    public static List<Object> binding(String serverId, Facts facts, Profile profile) {
        Resolution into = new Resolution(facts, profile);
        PolicyChanges.binding(serverId, into);
        return into.resolved();
    }

    private static void needs(ExecutePolicy request, Needs.Builder needs) {
        request.resources().forEach(needs::server);
        needs.serversOf(request.planId(), request.resources())
                .runningFor(request.planId())
                .quotas();
    }

    /**
     * The facts for the execution of a policy, once its candidates were checked.
     *
     * @param execution what that came to; null when the policy was not found
     */
    public static List<Object> resolve(
            ExecutePolicy request, @Nullable PolicyExecution execution, QuotaNeed need, Facts facts, Profile profile) {
        Resolution into = new Resolution(facts, profile).gate(request.operation());
        request.resources()
                .forEach(id -> into.add(new SelectedServer(id, facts.server(id).exists())));
        policy(request.planId(), into);
        if (execution != null) {
            into.add(execution);
            need.resolve(into);
        }
        return into.resolved();
    }

    private static void policy(String id, Needs.Builder needs) {
        needs.policy(id).runningFor(id);
    }

    private static void policy(String id, Resolution into) {
        if (into.policy(id).exists() != Ternary.NO) {
            PolicyChanges.activity(id, into);
        }
    }

    private static void space(ResizeSpace request, Resolution into) {
        into.add(new SpaceResize(request.size(), into.facts.quota(request.type())));
    }

    private static void task(String id, Resolution into) {
        into.add(new NamedTask(id, into.facts.operationLog(id).exists()));
    }
}
