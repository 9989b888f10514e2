package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

import cloud.preflight.internal.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A backup of a server: a CSBS checkpoint item. Made by its {@linkplain #builder builder}; a new native field adds a
 * component.
 *
 * @param id {@code id}
 * @param status {@code status}, kept in lower case (A to Z)
 * @param source the server it was made from
 * @param volumeBackups {@code extend_info.volume_backups[]}, in order; null when there is no such list, so that it is
 *     unknown
 * @param restorable false where {@code extend_info.supported_restore_mode} is {@code na}
 * @param imageRegistered {@code extend_info.os_images_data} is a non-empty list
 */
public record CheckpointItem(
        String id,
        String status,
        Source source,
        @Nullable List<VolumeBackup> volumeBackups,
        boolean restorable,
        boolean imageRegistered) {

    /**
     * The server that a checkpoint item was made from.
     *
     * @param resourceId {@code resource_id}
     * @param resourceType {@code resource_type}, else {@code extend_info.resource_type}, else {@link Server#TYPE}
     * @param az {@code extend_info.resource_az}; empty when unknown
     */
    public record Source(String resourceId, String resourceType, String az) {

        /** The server, of which the zone may be empty. */
        public Source {
            requireNonNull(resourceId, "resourceId");
            requireNonNull(resourceType, "resourceType");
            requireNonNull(az, "az");
        }
    }

    /**
     * The backup of one volume inside a checkpoint item: an entry of {@code extend_info.volume_backups[]}.
     *
     * @param id {@code id}
     * @param bootable {@code bootable}: it was made from a bootable volume
     * @param sourceVolumeSize {@code source_volume_size}, in GiB. Not {@code size}, which is MB of stored data
     * @param sourceVolumeId {@code source_volume_id}: the volume that it was made from; empty when absent
     */
    public record VolumeBackup(String id, boolean bootable, long sourceVolumeSize, String sourceVolumeId) {

        /** A volume backup. */
        public VolumeBackup {
            requireNonNull(id, "id");
            requireNonNull(sourceVolumeId, "sourceVolumeId");
        }

        /** A volume backup of which it is not known what it was made from. */
        public VolumeBackup(String id, boolean bootable, long sourceVolumeSize) {
            this(id, bootable, sourceVolumeSize, "");
        }
    }

    /** A checkpoint item; use the {@linkplain #builder builder}. */
    public CheckpointItem {
        requireNonNull(id, "id");
        status = Ascii.lower(requireNonNull(status, "status"));
        requireNonNull(source, "source");
        volumeBackups = volumeBackups == null ? null : List.copyOf(volumeBackups);
    }

    /** A backup of a server of the default type in an unknown zone, of which nothing else is known. */
    public static Builder builder(String id, String status, String resourceId) {
        return new Builder(id, status, resourceId);
    }

    /** The availability zone of the server that was backed up; empty when unknown. */
    public String az() {
        return source.az();
    }

    /** Whether that availability zone is known. */
    public boolean azKnown() {
        return !az().isEmpty();
    }

    /** Whether it is known what the backup holds. */
    public boolean volumeBackupsKnown() {
        return volumeBackups != null;
    }

    /** The volume backups that are known: none where {@link #volumeBackups()} is unknown. */
    public List<VolumeBackup> knownVolumeBackups() {
        return volumeBackups == null ? List.of() : volumeBackups;
    }

    /** Whether the backup of a bootable volume is among the known volume backups. */
    public boolean hasSystemDisk() {
        return knownVolumeBackups().stream().anyMatch(VolumeBackup::bootable);
    }

    /** Collects what is known of a checkpoint item. Not safe for several threads. */
    public static final class Builder {

        private final String id;
        private final String status;
        private Source source;
        private @Nullable List<VolumeBackup> volumeBackups;
        private boolean restorable = true;
        private boolean imageRegistered;

        private Builder(String id, String status, String resourceId) {
            this.id = id;
            this.status = status;
            source = new Source(resourceId, Server.TYPE, "");
        }

        /** The type of the server that it was made from; {@link Server#TYPE} where it is left out. */
        public Builder resourceType(String type) {
            source = new Source(source.resourceId(), type, source.az());
            return this;
        }

        /** {@code extend_info.resource_az}. */
        public Builder az(String zone) {
            source = new Source(source.resourceId(), source.resourceType(), zone);
            return this;
        }

        /** {@code extend_info.volume_backups[]}, all of them in order; copied when the item is made. */
        public Builder volumeBackups(List<VolumeBackup> all) {
            volumeBackups = requireNonNull(all, "volumeBackups");
            return this;
        }

        /** Whether it can be restored at all; true where it is left out. */
        public Builder restorable(boolean isRestorable) {
            restorable = isRestorable;
            return this;
        }

        /** Whether an image is registered for it; false where it is left out. */
        public Builder imageRegistered(boolean isRegistered) {
            imageRegistered = isRegistered;
            return this;
        }

        /** The checkpoint item. */
        public CheckpointItem build() {
            return new CheckpointItem(id, status, source, volumeBackups, restorable, imageRegistered);
        }
    }
}
