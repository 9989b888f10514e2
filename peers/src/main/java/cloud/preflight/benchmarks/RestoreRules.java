package cloud.preflight.benchmarks;

import static cloud.preflight.benchmarks.JavaRule.UNKNOWN;
import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Server;
import cloud.preflight.rules.ItemBackup;
import cloud.preflight.rules.Missing;
import cloud.preflight.rules.Report;
import cloud.preflight.rules.RestoreTarget;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Whether a backup can be restored to a server. */
final class RestoreRules {

    private static final JavaRule.Type<RestoreTarget> TARGET = new JavaRule.Type<>(RestoreTarget.class);
    private static final JavaRule.Type<ItemBackup> BACKUP = new JavaRule.Type<>(ItemBackup.class);

    static final List<JavaRule<?>> ALL = List.of(
            TARGET.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_RESTORE,
                    onServer((target, server) ->
                            !target.profile().restoreServerStatuses().contains(server.status())),
                    (target, report) -> report.violated(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE)),
            TARGET.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_RESTORE,
                    " by its task",
                    onServer((target, server) ->
                            target.profile().blockingTaskStates().contains(server.taskState())),
                    (target, report) -> report.violated(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE)),
            TARGET.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_RESTORE,
                    " by a restore",
                    onServer((target, server) -> target.restoring().isYes()),
                    (target, report) -> report.violated(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE)),
            TARGET.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_RESTORE,
                    UNKNOWN,
                    onServer((target, server) -> target.restoring().isUnknown()),
                    (target, report) ->
                            report.unknown(ErrorCode.SERVER_STATUS_FORBIDS_RESTORE, Missing.OPERATION_LOGS)),
            TARGET.rule(
                    ErrorCode.SERVER_TYPE_FORBIDS_RESTORE,
                    target -> target.profile().serverTypes().contains(target.type())
                            && !target.profile().restorableTypes().contains(target.type()),
                    (target, report) -> report.violated(ErrorCode.SERVER_TYPE_FORBIDS_RESTORE)),
            TARGET.rule(
                    ErrorCode.SERVER_TYPES_DIFFER,
                    target -> target.item() != null
                            && target.profile().restorableTypes().contains(target.type())
                            && !target.sourceType().equals(target.type()),
                    (target, report) -> report.violated(
                            ErrorCode.SERVER_TYPES_DIFFER,
                            target.sourceId(),
                            target.sourceType(),
                            target.serverId(),
                            target.type())),
            TARGET.rule(
                    ErrorCode.AZ_FORBIDS_RESTORE,
                    target -> azsKnown(target, true) && farAway(target),
                    onBoth((item, server, report) ->
                            report.violated(ErrorCode.AZ_FORBIDS_RESTORE, item.id(), server.id()))),
            TARGET.rule(
                    ErrorCode.AZ_FORBIDS_RESTORE,
                    UNKNOWN,
                    target -> azsKnown(target, false),
                    onBoth((item, server, report) ->
                            report.unknown(ErrorCode.AZ_FORBIDS_RESTORE, Missing.azs(item, server)))),
            TARGET.rule(
                    ErrorCode.NO_VOLUME_TO_RESTORE,
                    onServer((target, server) -> target.volumes() == 0 && target.attachedKnown()),
                    (target, report) -> report.violated(ErrorCode.NO_VOLUME_TO_RESTORE, target.serverId())),
            TARGET.rule(
                    ErrorCode.NO_VOLUME_TO_RESTORE,
                    UNKNOWN,
                    onServer((target, server) -> target.volumes() == 0 && !target.attachedKnown()),
                    (target, report) ->
                            report.unknown(ErrorCode.NO_VOLUME_TO_RESTORE, Missing.attachedVolumes(server(target)))),
            TARGET.rule(
                    ErrorCode.BACKUP_NOT_IN_CHECKPOINT_ITEM,
                    UNKNOWN,
                    target -> contentUnknown(target) && target.mappings() > 0,
                    (target, report) -> report.unknown(
                            ErrorCode.BACKUP_NOT_IN_CHECKPOINT_ITEM, Missing.volumeBackups(item(target)))),
            TARGET.rule(
                    ErrorCode.BACKUP_NOT_MAPPED,
                    UNKNOWN,
                    RestoreRules::contentUnknown,
                    (target, report) ->
                            report.unknown(ErrorCode.BACKUP_NOT_MAPPED, Missing.volumeBackups(item(target)))),
            BACKUP.rule(
                    ErrorCode.BACKUP_NOT_MAPPED,
                    backup -> !backup.mapped(),
                    (backup, report) -> report.violatedAt(backup.place(), ErrorCode.BACKUP_NOT_MAPPED, backup.id())));

    private RestoreRules() {}

    private interface Both {
        void report(CheckpointItem item, Server server, Report report);
    }

    private static Predicate<RestoreTarget> onServer(BiPredicate<RestoreTarget, Server> condition) {
        return target -> target.server() != null && condition.test(target, target.server());
    }

    private static BiConsumer<RestoreTarget, Report> onBoth(Both both) {
        return (target, report) -> both.report(item(target), server(target), report);
    }

    private static boolean azsKnown(RestoreTarget target, boolean known) {
        return target.item() != null
                && target.server() != null
                && (target.item().azKnown() && target.server().azKnown()) == known;
    }

    private static boolean farAway(RestoreTarget target) {
        return !item(target).az().equals(server(target).az())
                && !target.profile().restoreAzPairs().contains(requireNonNull(target.azPair()));
    }

    private static boolean contentUnknown(RestoreTarget target) {
        return target.item() != null && !target.item().volumeBackupsKnown();
    }

    private static CheckpointItem item(RestoreTarget target) {
        return requireNonNull(target.item());
    }

    private static Server server(RestoreTarget target) {
        return requireNonNull(target.server());
    }
}
