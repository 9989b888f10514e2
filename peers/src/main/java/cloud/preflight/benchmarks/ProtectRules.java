package cloud.preflight.benchmarks;

import static cloud.preflight.benchmarks.JavaRule.UNKNOWN;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import cloud.preflight.rules.Missing;
import cloud.preflight.rules.ProtectedServer;
import cloud.preflight.rules.ProtectedVolume;
import cloud.preflight.rules.QuotaDemand;
import java.util.List;

/** Whether a server can be backed up: itself, its volumes, the quotas. */
final class ProtectRules {

    private static final String AMONG_MORE = " among more volumes is unknown";
    private static final String OF_VOLUME = " of a protected volume";

    private static final JavaRule.Type<ProtectedServer> SERVER = new JavaRule.Type<>(ProtectedServer.class);
    private static final JavaRule.Type<ProtectedVolume> VOLUME = new JavaRule.Type<>(ProtectedVolume.class);
    private static final JavaRule.Type<QuotaDemand> QUOTA = new JavaRule.Type<>(QuotaDemand.class);

    static final List<JavaRule<?>> ALL = List.of(
            SERVER.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_BACKUP,
                    server -> !server.profile()
                            .backupServerStatuses()
                            .contains(server.server().status()),
                    (server, report) -> report.violated(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, server.id())),
            SERVER.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_BACKUP,
                    " by its task",
                    server -> server.profile()
                            .blockingTaskStates()
                            .contains(server.server().taskState()),
                    (server, report) -> report.violated(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, server.id())),
            SERVER.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_BACKUP,
                    " by a restore",
                    server -> server.restoring().isYes(),
                    (server, report) -> report.violated(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, server.id())),
            SERVER.rule(
                    ErrorCode.SERVER_STATUS_FORBIDS_BACKUP,
                    UNKNOWN,
                    server -> server.restoring().isUnknown(),
                    (server, report) -> report.unknown(ErrorCode.SERVER_STATUS_FORBIDS_BACKUP, Missing.OPERATION_LOGS)),
            SERVER.rule(
                    ErrorCode.SERVER_TYPE_FORBIDS_BACKUP,
                    server -> server.profile().serverTypes().contains(server.type())
                            && !server.profile().protectableTypes().contains(server.type()),
                    (server, report) -> report.violated(
                            ErrorCode.SERVER_TYPE_FORBIDS_BACKUP,
                            server.id(),
                            server.server().status())),
            SERVER.rule(
                    ErrorCode.AZ_FORBIDS_BACKUP,
                    server -> server.profile().limitsBackupAzs()
                            && server.server().azKnown()
                            && !server.profile()
                                    .backupAzs()
                                    .contains(server.server().az()),
                    (server, report) -> report.violated(ErrorCode.AZ_FORBIDS_BACKUP, server.id())),
            SERVER.rule(
                    ErrorCode.AZ_FORBIDS_BACKUP,
                    UNKNOWN,
                    server -> server.profile().limitsBackupAzs()
                            && !server.server().azKnown(),
                    (server, report) -> report.unknown(ErrorCode.AZ_FORBIDS_BACKUP, Missing.az(server.server()))),
            SERVER.rule(
                    ErrorCode.NO_VOLUME_TO_PROTECT,
                    server -> server.volumes() == 0 && server.attachedKnown(),
                    (server, report) -> report.violated(ErrorCode.NO_VOLUME_TO_PROTECT, server.id())),
            SERVER.rule(
                    ErrorCode.NO_VOLUME_TO_PROTECT,
                    UNKNOWN,
                    server -> server.volumes() == 0 && !server.attachedKnown(),
                    (server, report) ->
                            report.unknown(ErrorCode.NO_VOLUME_TO_PROTECT, Missing.attachedVolumes(server.server()))),
            SERVER.rule(
                    ErrorCode.SHAREABLE_VOLUME_ATTACHED,
                    AMONG_MORE,
                    server -> !server.profile().allowShareableVolumes() && !server.attachedKnown(),
                    (server, report) -> report.unknown(
                            ErrorCode.SHAREABLE_VOLUME_ATTACHED, Missing.attachedVolumes(server.server()))),
            SERVER.rule(
                    ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED,
                    AMONG_MORE,
                    server -> !server.attachedKnown(),
                    (server, report) -> report.unknown(
                            ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED, Missing.attachedVolumes(server.server()))),
            SERVER.rule(
                    ErrorCode.VOLUME_POOL_UNSUPPORTED,
                    AMONG_MORE,
                    server -> !server.profile().unsupportedPools().isEmpty() && !server.attachedKnown(),
                    (server, report) -> report.unknown(
                            ErrorCode.VOLUME_POOL_UNSUPPORTED, Missing.attachedVolumes(server.server()))),
            VOLUME.rule(
                    ErrorCode.SHAREABLE_VOLUME_ATTACHED,
                    volume -> !volume.profile().allowShareableVolumes()
                            && volume.volume() != null
                            && volume.volume().shareable(),
                    (volume, report) -> report.violatedAt(
                            volume.place(), ErrorCode.SHAREABLE_VOLUME_ATTACHED, volume.id(), volume.serverId())),
            VOLUME.rule(
                    ErrorCode.SHAREABLE_VOLUME_ATTACHED,
                    UNKNOWN,
                    volume -> !volume.profile().allowShareableVolumes() && volume.volume() == null,
                    (volume, report) ->
                            report.unknown(ErrorCode.SHAREABLE_VOLUME_ATTACHED, Missing.volume(volume.id()))),
            VOLUME.rule(
                    ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED,
                    volume -> volume.volume() != null && dedicated(volume.volume(), volume.profile()),
                    (volume, report) -> report.violatedAt(
                            volume.place(),
                            ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED,
                            volume.id(),
                            volume.serverId())),
            VOLUME.rule(
                    ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED,
                    UNKNOWN,
                    volume -> volume.volume() == null,
                    (volume, report) ->
                            report.unknown(ErrorCode.DEDICATED_STORAGE_VOLUME_ATTACHED, Missing.volume(volume.id()))),
            VOLUME.rule(
                    ErrorCode.VOLUME_POOL_UNSUPPORTED,
                    OF_VOLUME,
                    volume -> volume.volume() != null
                            && volume.profile()
                                    .unsupportedPools()
                                    .contains(volume.volume().storage().pool()),
                    (volume, report) -> report.violated(ErrorCode.VOLUME_POOL_UNSUPPORTED)),
            VOLUME.rule(
                    ErrorCode.VOLUME_POOL_UNSUPPORTED,
                    OF_VOLUME + UNKNOWN,
                    volume -> !volume.profile().unsupportedPools().isEmpty() && volume.volume() == null,
                    (volume, report) -> report.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, Missing.volume(volume.id()))),
            VOLUME.rule(
                    ErrorCode.VOLUME_POOL_UNSUPPORTED,
                    OF_VOLUME + " whose pool is unknown",
                    volume -> !volume.profile().unsupportedPools().isEmpty()
                            && volume.volume() != null
                            && !volume.volume().storage().poolKnown(),
                    (volume, report) -> report.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, Missing.pool(volume.id()))),
            QUOTA.rule(
                    ErrorCode.QUOTA_EXCEEDED,
                    demand -> limited(demand) && demand.demand() > left(demand),
                    (demand, report) -> report.violatedAt(demand.place(), ErrorCode.QUOTA_EXCEEDED, demand.type())),
            QUOTA.rule(
                    ErrorCode.QUOTA_EXCEEDED,
                    UNKNOWN,
                    demand -> demand.listed().isUnknown(),
                    (demand, report) -> report.unknown(ErrorCode.QUOTA_EXCEEDED, Missing.QUOTAS)),
            QUOTA.rule(
                    ErrorCode.QUOTA_EXCEEDED,
                    " by volumes is unknown",
                    demand -> limited(demand)
                            && demand.demand() <= left(demand)
                            && !demand.unknown().isEmpty(),
                    (demand, report) -> report.unknown(ErrorCode.QUOTA_EXCEEDED, demand.unknown())));

    private ProtectRules() {}

    private static boolean dedicated(Volume volume, Profile profile) {
        return volume.storage().dedicated()
                || profile.dedicatedServiceTypes().contains(volume.storage().serviceType());
    }

    private static boolean limited(QuotaDemand demand) {
        return demand.quota() != null && demand.quota().limited();
    }

    private static long left(QuotaDemand demand) {
        return demand.quota() == null ? 0 : demand.quota().left();
    }
}
