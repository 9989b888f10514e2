package cloud.preflight.openstack;

import static java.util.stream.Collectors.toMap;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.catalog.Stage;
import cloud.preflight.rules.FactValue;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Verdict.Skipped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Who or what can help about a violation. */
enum Help {
    /** The caller, or an operator. */
    SOMEBODY,
    /** Whoever has the account or the profile. */
    GATE,
    /** Time: an operation is under way. */
    TIME,
    /** Nobody: what is named is not there, and another would be restored to, or deleted, by mistake. */
    NOT_THERE,
    /** Whoever knows what the server is: naming another type helps only where the name was the mistake. */
    TYPE,
    /** Nobody: a server stays in its zone. */
    ZONE,
    /** Nobody: a backup is as it is. */
    BACKUP,
    /** What helps none of the servers that a policy has. */
    SERVERS,
    /** Nobody: a policy has no servers, or none of those that are picked out. */
    EMPTY;

    /** Rows that are never helped by a change. */
    private static final Map<ErrorCode, Help> BY_ROW = Stream.of(
                    all(TIME, ErrorCode.CHECKPOINT_ITEM_BUSY),
                    all(TIME, ErrorCode.MANUAL_BACKUP_RUNNING, ErrorCode.AUTOMATIC_BACKUP_RUNNING),
                    all(TIME, ErrorCode.POLICY_BACKUP_RUNNING, ErrorCode.MANUAL_REPLICATION_RUNNING),
                    all(NOT_THERE, ErrorCode.POLICY_NOT_FOUND, ErrorCode.TASK_NOT_FOUND),
                    all(NOT_THERE, ErrorCode.CHECKPOINT_ITEM_NOT_FOUND),
                    all(ZONE, ErrorCode.AZ_FORBIDS_BACKUP, ErrorCode.AZ_FORBIDS_RESTORE),
                    all(BACKUP, ErrorCode.BACKUP_STATUS_FORBIDS_RESTORE, ErrorCode.BACKUP_STATUS_FORBIDS_QUERY),
                    all(BACKUP, ErrorCode.BACKUP_STATUS_FORBIDS_IMAGE, ErrorCode.BACKUP_STATUS_FORBIDS_SERVER),
                    all(BACKUP, ErrorCode.BACKUP_REGISTERED_AS_IMAGE, ErrorCode.BACKUP_WITHOUT_SYSTEM_DISK))
            .flatMap(rows -> rows.entrySet().stream())
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Set<ErrorCode> ABOUT_THE_TYPE = Set.of(
            ErrorCode.RESOURCE_TYPE_NOT_PROTECTABLE,
            ErrorCode.RESOURCE_TYPE_NOT_RESTORABLE,
            ErrorCode.SERVER_TYPES_DIFFER,
            ErrorCode.SERVER_TYPE_FORBIDS_BACKUP,
            ErrorCode.SERVER_TYPE_FORBIDS_RESTORE);

    private static final Set<Operation> OF_ONE_SERVER = Set.of(Operation.PROTECT, Operation.RESTORE);

    private static Map<ErrorCode, Help> all(Help help, ErrorCode... rows) {
        return Stream.of(rows).collect(toMap(row -> row, row -> help));
    }

    /** Whether no change ever helps about the row. */
    static boolean isNever(Row row) {
        return row.stage() == Stage.GATE || row instanceof ErrorCode code && BY_ROW.containsKey(code);
    }

    /** What helps about a row that a question violates. */
    static Help of(Row row, Explanation explanation) {
        boolean ofOneServer = OF_ONE_SERVER.contains(explanation.verdict().operation());
        if (isNever(row)) {
            return row.stage() == Stage.GATE ? GATE : BY_ROW.get((ErrorCode) row);
        }
        if (ofOneServer && isServerGone(row, explanation)) {
            return NOT_THERE;
        }
        if (ofOneServer && row instanceof ErrorCode code && ABOUT_THE_TYPE.contains(code)) {
            return TYPE;
        }
        if (facts(row, explanation).anyMatch(fact -> fact.path().startsWith("operation_logs/"))) {
            return TIME;
        }
        return row == ErrorCode.POLICY_WITHOUT_PROTECTABLE_SERVER
                ? of(explanation.verdict().skipped())
                : SOMEBODY;
    }

    private static Help of(List<Skipped> skipped) {
        if (skipped.isEmpty()) {
            return EMPTY;
        }
        return skipped.stream().anyMatch(Help::isMendable) ? SOMEBODY : SERVERS;
    }

    /** A server that is only deleted softly can be brought back. */
    private static boolean isServerGone(Row row, Explanation explanation) {
        return row == ErrorCode.SERVER_NOT_FOUND
                || row == ErrorCode.SERVER_TERMINATED
                        && facts(row, explanation).noneMatch(fact -> "SOFT_DELETED".equals(fact.value()));
    }

    private static Stream<FactValue> facts(Row row, Explanation explanation) {
        return explanation.rules().stream()
                .filter(rule -> rule.row().equals(row))
                .flatMap(rule -> rule.facts().stream());
    }

    private static boolean isMendable(Skipped skipped) {
        Row row = skipped.reason().row();
        return !isNever(row) && row != ErrorCode.SERVER_NOT_FOUND && row != ErrorCode.SERVER_TERMINATED;
    }
}
