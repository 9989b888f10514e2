package cloud.preflight.benchmarks;

import cloud.preflight.benchmarks.HandWrittenRestore.Pair;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import cloud.preflight.rules.Missing;
import java.util.ArrayList;
import java.util.List;

/** The conditions of restore that look at what goes where, in plain Java. */
final class HandWrittenVolumes {

    private final Profile profile;
    private final Server server;
    private final Outcome outcome;

    HandWrittenVolumes(Profile profile, Server server, Outcome outcome) {
        this.profile = profile;
        this.server = server;
        this.outcome = outcome;
    }

    void check(List<Pair> pairs, boolean rootDeviceTaken) {
        shareable(pairs);
        systemDisk(pairs, rootDeviceTaken);
        pools(pairs);
        sizes(pairs);
    }

    private void shareable(List<Pair> pairs) {
        List<FactPath> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            Volume volume = pair.volume();
            if (volume == null) {
                missing.add(Missing.volume(pair.volumeId()));
            } else if (volume.shareable()) {
                outcome.violated(ErrorCode.TARGET_VOLUME_SHAREABLE, volume.id(), server.id());
            }
        }
        outcome.unknown(ErrorCode.TARGET_VOLUME_SHAREABLE, missing);
    }

    private void systemDisk(List<Pair> pairs, boolean rootDeviceTaken) {
        List<FactPath> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            VolumeBackup backup = pair.backup();
            if (backup != null && !backup.bootable()) {
                Volume volume = pair.volume();
                if (volume == null) {
                    missing.add(Missing.volume(pair.volumeId()));
                } else if (volume.isSystemDiskOf(server, rootDeviceTaken)) {
                    outcome.violated(ErrorCode.DATA_BACKUP_TO_SYSTEM_DISK, server.id());
                    return;
                }
            }
        }
        outcome.unknown(ErrorCode.DATA_BACKUP_TO_SYSTEM_DISK, missing);
    }

    private void pools(List<Pair> pairs) {
        if (profile.unsupportedPools().isEmpty()) {
            return;
        }
        List<FactPath> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            Volume volume = pair.volume();
            if (volume == null) {
                missing.add(Missing.volume(pair.volumeId()));
            } else if (profile.unsupportedPools().contains(volume.storage().pool())) {
                outcome.violated(ErrorCode.VOLUME_POOL_UNSUPPORTED);
                return;
            } else if (!volume.storage().poolKnown()) {
                missing.add(Missing.pool(volume.id()));
            }
        }
        outcome.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, missing);
    }

    private void sizes(List<Pair> pairs) {
        List<FactPath> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            VolumeBackup backup = pair.backup();
            Volume volume = pair.volume();
            if (backup == null) {
                continue;
            }
            if (volume == null) {
                missing.add(Missing.volume(pair.volumeId()));
            } else if (volume.size() < backup.sourceVolumeSize()) {
                outcome.violated(
                        ErrorCode.TARGET_VOLUME_TOO_SMALL,
                        volume.id(),
                        volume.size(),
                        backup.id(),
                        backup.sourceVolumeSize());
            }
        }
        outcome.unknown(ErrorCode.TARGET_VOLUME_TOO_SMALL, missing);
    }
}
