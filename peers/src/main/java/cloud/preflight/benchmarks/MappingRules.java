package cloud.preflight.benchmarks;

import static cloud.preflight.benchmarks.JavaRule.UNKNOWN;
import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Volume;
import cloud.preflight.rules.Mapping;
import cloud.preflight.rules.Missing;
import java.util.List;

/** Whether what goes where can go there. */
final class MappingRules {

    private static final String OF_TARGET = " of a target volume";

    private static final JavaRule.Type<Mapping> MAPPING = new JavaRule.Type<>(Mapping.class);

    static final List<JavaRule<?>> ALL = List.of(
            MAPPING.rule(
                    ErrorCode.BACKUP_NOT_IN_CHECKPOINT_ITEM,
                    mapping -> mapping.inItem().isNo(),
                    (mapping, report) -> report.violatedAt(
                            mapping.place(),
                            ErrorCode.BACKUP_NOT_IN_CHECKPOINT_ITEM,
                            mapping.backupId(),
                            requireNonNull(mapping.target().item()).id())),
            MAPPING.rule(
                    ErrorCode.TARGET_VOLUME_NOT_ATTACHED,
                    mapping -> mapping.attached().isNo() && mapping.target().volumes() > 0,
                    (mapping, report) -> report.violatedAt(
                            mapping.place(), ErrorCode.TARGET_VOLUME_NOT_ATTACHED, mapping.volumeId())),
            MAPPING.rule(
                    ErrorCode.TARGET_VOLUME_NOT_ATTACHED,
                    UNKNOWN,
                    mapping ->
                            mapping.attached().isUnknown() && mapping.target().server() != null,
                    (mapping, report) -> report.unknown(
                            ErrorCode.TARGET_VOLUME_NOT_ATTACHED,
                            Missing.attachedVolumes(
                                    requireNonNull(mapping.target().server())))),
            MAPPING.rule(
                    ErrorCode.TARGET_VOLUME_SHAREABLE,
                    mapping -> known(mapping) && volume(mapping).shareable(),
                    (mapping, report) -> report.violatedAt(
                            mapping.place(),
                            ErrorCode.TARGET_VOLUME_SHAREABLE,
                            mapping.volumeId(),
                            mapping.target().serverId())),
            MAPPING.rule(
                    ErrorCode.TARGET_VOLUME_SHAREABLE,
                    UNKNOWN,
                    MappingRules::unknown,
                    (mapping, report) ->
                            report.unknown(ErrorCode.TARGET_VOLUME_SHAREABLE, Missing.volume(mapping.volumeId()))),
            MAPPING.rule(
                    ErrorCode.TARGET_VOLUME_TOO_SMALL,
                    mapping -> known(mapping)
                            && mapping.backup() != null
                            && volume(mapping).size() < backup(mapping).sourceVolumeSize(),
                    (mapping, report) -> report.violatedAt(
                            mapping.place(),
                            ErrorCode.TARGET_VOLUME_TOO_SMALL,
                            mapping.volumeId(),
                            mapping.volumeSize(),
                            mapping.backupId(),
                            mapping.backupSize())),
            MAPPING.rule(
                    ErrorCode.TARGET_VOLUME_TOO_SMALL,
                    UNKNOWN,
                    mapping -> unknown(mapping) && mapping.backup() != null,
                    (mapping, report) ->
                            report.unknown(ErrorCode.TARGET_VOLUME_TOO_SMALL, Missing.volume(mapping.volumeId()))),
            MAPPING.rule(
                    ErrorCode.DATA_BACKUP_TO_SYSTEM_DISK,
                    mapping -> mapping.attached().isYes() && ofData(mapping) && mapping.ontoSystemDisk(),
                    (mapping, report) -> report.violated(
                            ErrorCode.DATA_BACKUP_TO_SYSTEM_DISK,
                            mapping.target().serverId())),
            MAPPING.rule(
                    ErrorCode.DATA_BACKUP_TO_SYSTEM_DISK,
                    UNKNOWN,
                    mapping -> unknown(mapping) && ofData(mapping),
                    (mapping, report) ->
                            report.unknown(ErrorCode.DATA_BACKUP_TO_SYSTEM_DISK, Missing.volume(mapping.volumeId()))),
            MAPPING.rule(
                    ErrorCode.VOLUME_POOL_UNSUPPORTED,
                    OF_TARGET,
                    mapping -> known(mapping)
                            && mapping.target()
                                    .profile()
                                    .unsupportedPools()
                                    .contains(volume(mapping).storage().pool()),
                    (mapping, report) -> report.violated(ErrorCode.VOLUME_POOL_UNSUPPORTED)),
            MAPPING.rule(
                    ErrorCode.VOLUME_POOL_UNSUPPORTED,
                    OF_TARGET + UNKNOWN,
                    mapping -> unknown(mapping) && limitsPools(mapping),
                    (mapping, report) ->
                            report.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, Missing.volume(mapping.volumeId()))),
            MAPPING.rule(
                    ErrorCode.VOLUME_POOL_UNSUPPORTED,
                    OF_TARGET + " whose pool is unknown",
                    mapping -> known(mapping)
                            && limitsPools(mapping)
                            && !volume(mapping).storage().poolKnown(),
                    (mapping, report) ->
                            report.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, Missing.pool(mapping.volumeId()))));

    private MappingRules() {}

    private static boolean known(Mapping mapping) {
        return mapping.attached().isYes() && mapping.volume() != null;
    }

    private static boolean unknown(Mapping mapping) {
        return mapping.attached().isYes() && mapping.volume() == null;
    }

    private static boolean ofData(Mapping mapping) {
        return mapping.backup() != null && !backup(mapping).bootable();
    }

    private static boolean limitsPools(Mapping mapping) {
        return !mapping.target().profile().unsupportedPools().isEmpty();
    }

    private static Volume volume(Mapping mapping) {
        return requireNonNull(mapping.volume());
    }

    private static VolumeBackup backup(Mapping mapping) {
        return requireNonNull(mapping.backup());
    }
}
