package cloud.preflight.benchmarks;

import static cloud.preflight.benchmarks.JavaRule.UNKNOWN;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.rules.Gate;
import cloud.preflight.rules.Missing;
import cloud.preflight.rules.NamedItem;
import cloud.preflight.rules.NamedResource;
import cloud.preflight.rules.UsedItem;
import java.util.List;
import java.util.Set;

/** What is asked at all: the account, the server and the backup that are named. */
final class RequestRules {

    private static final Set<String> BUSY =
            Set.of("waiting_protect", "protecting", "waiting_restore", "restoring", "waiting_delete", "deleting");

    private static final JavaRule.Type<Gate> GATE = new JavaRule.Type<>(Gate.class);
    private static final JavaRule.Type<NamedResource> RESOURCE = new JavaRule.Type<>(NamedResource.class);
    private static final JavaRule.Type<NamedItem> ITEM = new JavaRule.Type<>(NamedItem.class);
    private static final JavaRule.Type<UsedItem> USED = new JavaRule.Type<>(UsedItem.class);

    static final List<JavaRule<?>> ALL = List.of(
            GATE.rule(
                    ErrorCode.PROJECT_MIGRATED_TO_CBR,
                    gate -> gate.account().migratedToCbr().isYes(),
                    (gate, report) -> report.violated(ErrorCode.PROJECT_MIGRATED_TO_CBR)),
            GATE.rule(
                    ErrorCode.PROJECT_MIGRATED_TO_CBR,
                    UNKNOWN,
                    gate -> gate.account().migratedToCbr().isUnknown(),
                    (gate, report) -> report.unknown(ErrorCode.PROJECT_MIGRATED_TO_CBR, Missing.MIGRATED_TO_CBR)),
            GATE.rule(
                    ErrorCode.NEW_USER_NOT_SERVED,
                    gate -> gate.account().existingUser().isNo(),
                    (gate, report) -> report.violated(ErrorCode.NEW_USER_NOT_SERVED)),
            GATE.rule(
                    ErrorCode.NEW_USER_NOT_SERVED,
                    UNKNOWN,
                    gate -> gate.account().existingUser().isUnknown(),
                    (gate, report) -> report.unknown(ErrorCode.NEW_USER_NOT_SERVED, Missing.EXISTING_USER)),
            GATE.rule(
                    ErrorCode.OPERATION_NOT_SUPPORTED,
                    gate -> gate.profile().disabledOperations().contains(gate.operation()),
                    (gate, report) -> report.violated(ErrorCode.OPERATION_NOT_SUPPORTED)),
            GATE.rule(
                    ErrorCode.USER_UNVERIFIED,
                    gate -> gate.account().realNameVerified().isNo(),
                    (gate, report) -> report.violated(ErrorCode.USER_UNVERIFIED)),
            GATE.rule(
                    ErrorCode.USER_UNVERIFIED,
                    UNKNOWN,
                    gate -> gate.account().realNameVerified().isUnknown(),
                    (gate, report) -> report.unknown(ErrorCode.USER_UNVERIFIED, Missing.REAL_NAME_VERIFIED)),
            RESOURCE.rule(
                    ErrorCode.SERVER_NOT_FOUND,
                    named -> isServer(named) && named.found().isNo(),
                    (named, report) -> report.violated(ErrorCode.SERVER_NOT_FOUND)),
            RESOURCE.rule(
                    ErrorCode.SERVER_NOT_FOUND,
                    UNKNOWN,
                    named -> isServer(named) && named.found().isUnknown(),
                    (named, report) -> report.unknown(ErrorCode.SERVER_NOT_FOUND, Missing.server(named.id()))),
            RESOURCE.rule(
                    ErrorCode.SERVER_TERMINATED,
                    RequestRules::terminated,
                    (named, report) -> report.violated(ErrorCode.SERVER_TERMINATED)),
            RESOURCE.rule(
                    ErrorCode.RESOURCE_TYPE_NOT_PROTECTABLE,
                    named -> !isServer(named),
                    (named, report) -> report.violatedAt(
                            named.place(), ErrorCode.RESOURCE_TYPE_NOT_PROTECTABLE, named.id(), named.type())),
            RESOURCE.rule(
                    ErrorCode.RESOURCE_TYPE_NOT_RESTORABLE,
                    named -> !isServer(named),
                    (named, report) ->
                            report.violated(ErrorCode.RESOURCE_TYPE_NOT_RESTORABLE, named.id(), named.type())),
            ITEM.rule(
                    ErrorCode.CHECKPOINT_ITEM_NOT_FOUND,
                    item -> item.found().isNo(),
                    (item, report) -> report.violated(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND, item.id())),
            ITEM.rule(
                    ErrorCode.CHECKPOINT_ITEM_NOT_FOUND,
                    UNKNOWN,
                    item -> item.found().isUnknown(),
                    (item, report) ->
                            report.unknown(ErrorCode.CHECKPOINT_ITEM_NOT_FOUND, Missing.checkpointItem(item.id()))),
            USED.rule(
                    ErrorCode.CHECKPOINT_ITEM_BUSY,
                    used -> BUSY.contains(used.item().status()),
                    (used, report) -> report.violated(ErrorCode.CHECKPOINT_ITEM_BUSY)),
            USED.rule(
                    ErrorCode.BACKUP_STATUS_FORBIDS_RESTORE,
                    used -> !used.item().status().equals("available")
                            && !BUSY.contains(used.item().status()),
                    (used, report) -> report.violated(ErrorCode.BACKUP_STATUS_FORBIDS_RESTORE)),
            USED.rule(
                    ErrorCode.BACKUP_STATUS_FORBIDS_RESTORE,
                    " by its mode",
                    used -> !used.item().restorable(),
                    (used, report) -> report.violated(ErrorCode.BACKUP_STATUS_FORBIDS_RESTORE)));

    private RequestRules() {}

    private static boolean isServer(NamedResource named) {
        return named.profile().serverTypes().contains(named.type());
    }

    private static boolean terminated(NamedResource named) {
        return isServer(named)
                && named.server() != null
                && named.profile()
                        .terminatedServerStatuses()
                        .contains(named.server().status());
    }
}
