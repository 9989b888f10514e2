package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Answer;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Policy;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.UpdatePolicy;
import java.util.List;
import java.util.function.Predicate;

/** Resolves what is to become of a policy. */
final class PolicyChanges {

    private PolicyChanges() {}

    static void resolve(CreatePolicy request, Resolution into) {
        resources(request.resources(), into);
        into.add(new PolicyCount(
                into.facts.policies().isPresent(),
                into.facts.policies().map(List::size).orElse(0),
                into.profile));
        name(request.labels().name(), policy -> true, into);
        bindings(request.resources(), policy -> true, into);
    }

    static void resolve(UpdatePolicy request, Resolution into) {
        resources(request.resources(), into);
        into.policy(request.policyId()).ifPresent(policy -> {
            activity(policy.id(), into);
            boolean stops = request.scheduledOperations().stream().anyMatch(scheduled -> !scheduled.enabled());
            into.add(new ChangedSchedule(policy, stops, into.profile));
            if (!request.labels().name().isEmpty()) {
                name(request.labels().name(), other -> !other.id().equals(policy.id()), into);
            }
            bindings(request.resources(), other -> !other.id().equals(policy.id()), into);
        });
    }

    static void activity(String policyId, Resolution into) {
        into.add(new PolicyActivity(
                into.operation,
                into.logged(logs -> logs.runningFor(policyId, Type.PROTECT, false)),
                into.logged(logs -> logs.runningFor(policyId, Type.PROTECT, true)),
                into.logged(logs -> logs.runningFor(policyId, Type.REPLICATE, false))));
    }

    private static void resources(List<BoundResource> resources, Resolution into) {
        for (int place = 0; place < resources.size(); place++) {
            into.resource(place, resources.get(place).id(), resources.get(place).type());
        }
    }

    private static void name(String name, Predicate<Policy> another, Resolution into) {
        into.add(new ProposedName(
                name, anyPolicy(another.and(policy -> policy.name().equals(name)), into)));
    }

    static void bindings(List<BoundResource> resources, Predicate<Policy> another, Resolution into) {
        for (int place = 0; place < resources.size(); place++) {
            String id = resources.get(place).id();
            into.add(new ProposedBinding(place, id, anyPolicy(another.and(policy -> policy.binds(id)), into)));
        }
    }

    private static Answer anyPolicy(Predicate<Policy> wanted, Resolution into) {
        return into.facts
                .policies()
                .map(policies -> Answer.of(policies.stream().anyMatch(wanted)))
                .orElse(Answer.UNKNOWN);
    }
}
