package cloud.preflight.benchmarks;

import cloud.preflight.benchmarks.HandWrittenRestore.Pair;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.VolumeBackup;
import cloud.preflight.profile.Profile;
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

    void check(List<Pair> pairs) {
        shareable(pairs);
        systemDisk(pairs);
        pools(pairs);
        sizes(pairs);
    }

    private void shareable(List<Pair> pairs) {
        List<String> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            Volume volume = pair.volume();
            if (volume == null) {
                missing.add("volumes/" + pair.volumeId());
            } else if (volume.shareable()) {
                outcome.violated(ErrorCode.TARGET_VOLUME_SHAREABLE, volume.id(), server.id());
            }
        }
        outcome.unknown(ErrorCode.TARGET_VOLUME_SHAREABLE, missing);
    }

    private void systemDisk(List<Pair> pairs) {
        List<String> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            VolumeBackup backup = pair.backup();
            if (backup != null && !backup.bootable()) {
                Volume volume = pair.volume();
                if (volume == null) {
                    missing.add("volumes/" + pair.volumeId());
                } else if (volume.systemDiskOf(server)) {
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
        List<String> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            Volume volume = pair.volume();
            if (volume == null) {
                missing.add("volumes/" + pair.volumeId());
            } else if (profile.unsupportedPools().contains(volume.pool().name())) {
                outcome.violated(ErrorCode.VOLUME_POOL_UNSUPPORTED);
                return;
            } else if (!volume.pool().known()) {
                missing.add("volumes/" + volume.id() + "/os-vol-host-attr:host");
            }
        }
        outcome.unknown(ErrorCode.VOLUME_POOL_UNSUPPORTED, missing);
    }

    private void sizes(List<Pair> pairs) {
        List<String> missing = new ArrayList<>(0);
        for (Pair pair : pairs) {
            VolumeBackup backup = pair.backup();
            Volume volume = pair.volume();
            if (backup == null) {
                continue;
            }
            if (volume == null) {
                missing.add("volumes/" + pair.volumeId());
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
