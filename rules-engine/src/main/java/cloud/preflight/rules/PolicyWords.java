package cloud.preflight.rules;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.request.UpdatePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The words of policies and what becomes of them. */
final class PolicyWords {

    private PolicyWords() {}

    static List<Vocabulary<?>> all() {
        return List.of(
                new Vocabulary<>(PolicyActivity.class)
                        .word("manualBackup", running(Type.PROTECT, false, PolicyActivity::manualBackup))
                        .word("automaticBackup", running(Type.PROTECT, true, PolicyActivity::automaticBackup))
                        .word("manualReplication", running(Type.REPLICATE, false, PolicyActivity::manualReplication)),
                new Vocabulary<>(PolicyCount.class)
                        .word("count", (its, asked) -> List.of(policies(asked)))
                        .word(
                                "whole",
                                (its, asked) ->
                                        List.of(its.whole() ? policies(asked) : FactValue.unknown(Missing.POLICIES))),
                new Vocabulary<>(ProposedName.class).word("taken", PolicyWords::taken),
                new Vocabulary<>(ProposedBinding.class).word("boundElsewhere", PolicyWords::bound),
                new Vocabulary<>(ChangedSchedule.class)
                        .about(PolicyWords::policy)
                        .word("stops", (its, asked) -> enabled(its, asked))
                        .word(
                                "policy.status",
                                (its, asked) -> List.of(FactValue.of(
                                        Missing.policy(its.policy().id()).field("status"),
                                        its.policy().status()))),
                new Vocabulary<>(PolicyExecution.class)
                        .about(PolicyWords::policy)
                        .word("eligible", (its, asked) -> candidates(asked))
                        .word(
                                "certain",
                                (its, asked) -> its.missing().stream()
                                        .map(FactValue::unknown)
                                        .toList()));
    }

    /** The policy that the request names, which has to be known. */
    private static List<FactValue> policy(Asked asked) {
        String id = policyId(asked);
        return id.isEmpty() ? List.of() : List.of(NamedWords.policy(id, asked.facts()));
    }

    private static String policyId(Asked asked) {
        if (asked.request() instanceof UpdatePolicy update) {
            return update.policyId();
        }
        if (asked.request() instanceof DeletePolicy delete) {
            return delete.policyId();
        }
        if (asked.request() instanceof ExecutePolicy execute) {
            return execute.planId();
        }
        return asked.request() instanceof ReplicatePolicy replicate ? replicate.policyId() : "";
    }

    private static Vocabulary.Word<PolicyActivity> running(
            Type type, boolean automatic, Function<PolicyActivity, Ternary> any) {
        return (its, asked) -> {
            String policyId = policyId(asked);
            List<OperationLog> running = asked.runningFor(policyId).stream()
                    .filter(log -> log.type() == type && log.autoTrigger() == automatic)
                    .toList();
            return ServerWords.running(running, "plan_id", policyId, any.apply(its));
        };
    }

    private static FactValue policies(Asked asked) {
        return FactValue.of(
                Missing.POLICIES,
                asked.facts().documents(Section.POLICIES).stream()
                        .map(policy -> ((Policy) policy).id())
                        .toList());
    }

    private static List<FactValue> taken(ProposedName its, Asked asked) {
        return searched(
                FactValue.of("request/name", its.name()),
                others(asked.named(its.name()), asked).stream()
                        .map(policy -> FactValue.of(Missing.policy(policy.id()).field("name"), policy.name()))
                        .toList(),
                its.taken());
    }

    private static List<FactValue> bound(ProposedBinding its, Asked asked) {
        return searched(
                FactValue.of("request/resources/" + its.place() + "/id", its.id()),
                others(asked.binding(its.id()), asked).stream()
                        .map(policy -> FactValue.of(
                                Missing.policy(policy.id()).field("resources/" + its.id() + "/id"), its.id()))
                        .toList(),
                its.boundElsewhere());
    }

    private static List<Policy> others(List<Policy> policies, Asked asked) {
        String own = policyId(asked);
        return policies.stream().filter(policy -> !policy.id().equals(own)).toList();
    }

    /** What was looked for among the policies, and what was found; where nothing was, that there is nothing. */
    private static List<FactValue> searched(FactValue sought, List<FactValue> found, Ternary any) {
        List<FactValue> read = new ArrayList<>(List.of(sought));
        switch (any) {
            case YES -> read.addAll(found);
            case NO -> read.add(FactValue.of(Missing.POLICIES, List.of()));
            case UNKNOWN -> read.add(FactValue.unknown(Missing.POLICIES));
        }
        return read;
    }

    /** The operations that are to stop, or that none is. */
    private static List<FactValue> enabled(ChangedSchedule its, Asked asked) {
        List<FactValue> read = new ArrayList<>();
        if (asked.request() instanceof UpdatePolicy update) {
            List<ScheduledOperation> operations = update.scheduledOperations();
            for (int place = 0; place < operations.size(); place++) {
                boolean enabled = operations.get(place).enabled();
                if (!(its.stops() && enabled)) {
                    read.add(FactValue.of("request/scheduled_operations/" + place + "/enabled", enabled));
                }
            }
        }
        return read;
    }

    /** Which servers the execution of a policy looks at; of every other operation nothing. */
    static List<FactValue> candidates(Asked asked) {
        if (!(asked.request() instanceof ExecutePolicy execute)) {
            return List.of();
        }
        List<FactValue> read = new ArrayList<>();
        Policy policy = asked.facts().policy(execute.planId()).orNull();
        if (policy != null) {
            FactPath path = Missing.policy(policy.id()).field("resources");
            read.add(FactValue.of(
                    path, policy.resources().stream().map(Policy.Resource::id).toList()));
        }
        if (!execute.resources().isEmpty()) {
            read.add(FactValue.of("request/parameters/resources", execute.resources()));
        }
        return read;
    }
}
