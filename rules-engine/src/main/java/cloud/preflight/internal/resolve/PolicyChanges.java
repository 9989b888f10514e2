package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.UpdatePolicy;
import cloud.preflight.rules.ChangedSchedule;
import cloud.preflight.rules.PolicyActivity;
import cloud.preflight.rules.PolicyCount;
import cloud.preflight.rules.ProposedBinding;
import cloud.preflight.rules.ProposedName;
import java.util.List;

/** Resolves what is to become of a policy. */
final class PolicyChanges {

    private static final String NO_POLICY = "";

    private PolicyChanges() {}

    static void needs(CreatePolicy request, Profile profile, Needs.Builder needs) {
        needs.policiesUpTo(Math.max(profile.maxPolicies(), 1))
                .policyNamed(request.labels().name());
        needs(request.resources(), needs);
    }

    static void resolve(CreatePolicy request, Resolution into) {
        resources(request.resources(), into);
        into.add(new PolicyCount(into.facts.policyCount(), into.facts.whole(Section.POLICIES), into.profile));
        name(request.labels().name(), NO_POLICY, into);
        bindings(request.resources(), NO_POLICY, into);
    }

    static void needs(UpdatePolicy request, Needs.Builder needs) {
        needs.policy(request.policyId()).runningFor(request.policyId());
        if (!request.labels().name().isEmpty()) {
            needs.policyNamed(request.labels().name());
        }
        needs(request.resources(), needs);
    }

    static void resolve(UpdatePolicy request, Resolution into) {
        resources(request.resources(), into);
        Found<Policy> policy = into.policy(request.policyId());
        if (policy.exists() == Ternary.NO) {
            return;
        }
        activity(request.policyId(), into);
        if (policy.orNull() != null) {
            boolean stops = request.scheduledOperations().stream().anyMatch(scheduled -> !scheduled.enabled());
            into.add(new ChangedSchedule(policy.orNull(), stops, into.profile));
        }
        if (!request.labels().name().isEmpty()) {
            name(request.labels().name(), request.policyId(), into);
        }
        bindings(request.resources(), request.policyId(), into);
    }

    static void activity(String policyId, Resolution into) {
        Facts facts = into.facts;
        into.add(new PolicyActivity(
                facts.runningFor(policyId, Type.PROTECT, false),
                facts.runningFor(policyId, Type.PROTECT, true),
                facts.runningFor(policyId, Type.REPLICATE, false)));
    }

    private static void needs(List<BoundResource> resources, Needs.Builder needs) {
        resources.forEach(resource -> needs.server(resource.id()).policyBinding(resource.id()));
    }

    private static void resources(List<BoundResource> resources, Resolution into) {
        for (int place = 0; place < resources.size(); place++) {
            into.resource(place, resources.get(place).id(), resources.get(place).type());
        }
    }

    private static void name(String name, String ownId, Resolution into) {
        into.add(new ProposedName(name, into.facts.policyNamed(name, ownId)));
    }

    private static void bindings(List<BoundResource> resources, String ownId, Resolution into) {
        for (int place = 0; place < resources.size(); place++) {
            binding(place, resources.get(place).id(), ownId, into);
        }
    }

    private static void binding(int place, String serverId, String ownId, Resolution into) {
        into.add(new ProposedBinding(place, serverId, into.facts.policyBinding(serverId, ownId)));
    }

    /** The binding of a server to any policy. */
    static void binding(String serverId, Resolution into) {
        binding(0, serverId, NO_POLICY, into);
    }
}
