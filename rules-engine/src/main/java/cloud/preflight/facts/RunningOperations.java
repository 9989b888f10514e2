package cloud.preflight.facts;

import cloud.preflight.facts.OperationLog.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The operations that are under way, by what they work on. Immutable. */
final class RunningOperations {

    private record OnServer(String serverId, Type type) {}

    private record OfPolicy(String policyId, Type type, boolean autoTrigger) {}

    private final Set<OnServer> onServers = new HashSet<>();
    private final Set<OfPolicy> ofPolicies = new HashSet<>();

    RunningOperations(List<OperationLog> logs) {
        for (OperationLog log : logs) {
            if (log.inProgress()) {
                onServers.add(new OnServer(log.subject().resourceId(), log.type()));
                ofPolicies.add(new OfPolicy(log.subject().planId(), log.type(), log.autoTrigger()));
            }
        }
    }

    boolean on(String serverId, Type type) {
        return onServers.contains(new OnServer(serverId, type));
    }

    boolean of(String policyId, Type type, boolean autoTrigger) {
        return ofPolicies.contains(new OfPolicy(policyId, type, autoTrigger));
    }
}
