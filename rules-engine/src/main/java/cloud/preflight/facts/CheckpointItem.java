package cloud.preflight.facts;

import java.util.List;
import java.util.Locale;

/**
 * A backup of a server: a CSBS checkpoint item.
 *
 * @param id {@code id}
 * @param status {@code status}, kept in lower case
 * @param source the server it was made from
 * @param volumeBackups {@code extend_info.volume_backups[]}, in order
 * @param imageRegistered {@code extend_info.os_images_data} is a non-empty list
 */
public record CheckpointItem(
        String id, String status, Source source, List<VolumeBackup> volumeBackups, boolean imageRegistered) {

    /**
     * The server that a checkpoint item was made from.
     *
     * @param resourceId {@code resource_id}
     * @param resourceType {@code resource_type}, else {@code extend_info.resource_type}, else {@link Server#TYPE}
     * @param az {@code extend_info.resource_az}; empty when unknown
     */
    public record Source(String resourceId, String resourceType, String az) {}

    public CheckpointItem {
        status = status.toLowerCase(Locale.ROOT);
        volumeBackups = List.copyOf(volumeBackups);
    }

    /** The availability zone of the server that was backed up; empty when unknown. */
    public String az() {
        return source.az();
    }

    /** Whether that availability zone is known. */
    public boolean azKnown() {
        return !az().isEmpty();
    }

    /** Whether the backup of a bootable volume is among its volume backups. */
    public boolean hasSystemDisk() {
        return volumeBackups.stream().anyMatch(VolumeBackup::bootable);
    }
}
