package cloud.preflight.rules;

import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.facts.Volume;
import org.jspecify.annotations.Nullable;

/**
 * A volume backup that is to be restored to a volume, at its place in the request.
 *
 * @param backupId the id of the volume backup as it was asked for
 * @param lookup the volume backup of the item with that id
 * @param volumeId the id of the volume as it was asked for
 * @param attached whether that volume is attached to the target server
 * @param volume the volume with that id, where it is attached; null when there is no document of it
 * @param target where it is restored to
 */
public record Mapping(
        int place,
        String backupId,
        Found<VolumeBackup> lookup,
        String volumeId,
        Ternary attached,
        @Nullable Volume volume,
        RestoreTarget target) {

    /** The volume backup of the item; null when it was not found. */
    public @Nullable VolumeBackup backup() {
        return lookup.orNull();
    }

    /** Whether the item has that volume backup. */
    public Ternary inItem() {
        return lookup.exists();
    }

    /** The size of the volume in GiB; 0 when there is no document of it. */
    public long volumeSize() {
        return volume == null ? 0 : volume.size();
    }

    /** The size in GiB of the volume that was backed up; 0 when the volume backup was not found. */
    public long backupSize() {
        VolumeBackup backup = backup();
        return backup == null ? 0 : backup.sourceVolumeSize();
    }

    /** Whether the volume is known to be the system disk of the target server. */
    public boolean ontoSystemDisk() {
        Server server = target.server();
        return volume != null && server != null && volume.isSystemDiskOf(server, target.rootDeviceTaken());
    }
}
