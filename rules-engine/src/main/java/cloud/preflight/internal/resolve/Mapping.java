package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Server;
import cloud.preflight.facts.Volume;
import cloud.preflight.facts.VolumeBackup;
import org.jspecify.annotations.Nullable;

/**
 * A volume backup that is to be restored to a volume, at its place in the request.
 *
 * @param backupId the id of the volume backup as it was asked for
 * @param backup the volume backup of the item with that id; null when it has none
 * @param volumeId the id of the volume as it was asked for
 * @param attached whether that volume is attached to the target server
 * @param volume the volume with that id; null when there is no document of it
 * @param target where it is restored to
 */
public record Mapping(
        int place,
        String backupId,
        @Nullable VolumeBackup backup,
        String volumeId,
        boolean attached,
        @Nullable Volume volume,
        RestoreTarget target) {

    /** The target server. */
    public Server server() {
        return target.server();
    }

    /** Whether the volume is known to be the system disk of the target server. */
    public boolean ontoSystemDisk() {
        return volume != null && volume.systemDiskOf(server());
    }
}
