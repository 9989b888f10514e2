package cloud.preflight.facts;

import cloud.preflight.facts.OperationLog.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The operations that were logged. Immutable and safe for any number of threads. */
public final class OperationLogs {

    private final Set<String> ids = new HashSet<>();
    private final List<OperationLog> running;

    OperationLogs(List<OperationLog> logs) {
        for (OperationLog log : logs) {
            if (!ids.add(log.id())) {
                throw new IllegalArgumentException("operation_logs has two documents with the id " + log.id());
            }
        }
        running = logs.stream()
                .filter(log -> log.status() == OperationLog.Status.IN_PROGRESS)
                .toList();
    }

    /** Whether an operation with this id was logged. */
    public boolean contains(String id) {
        return ids.contains(id);
    }

    /** Whether an operation of this type is under way on the server. */
    public boolean runningOn(String serverId, Type type) {
        return running.stream()
                .anyMatch(log -> log.running(type) && log.subject().resourceId().equals(serverId));
    }

    /** Whether an operation of this type, started in this way, is under way for the policy. */
    public boolean runningFor(String policyId, Type type, boolean autoTrigger) {
        return running.stream()
                .anyMatch(log -> log.running(type)
                        && log.autoTrigger() == autoTrigger
                        && log.subject().planId().equals(policyId));
    }
}
