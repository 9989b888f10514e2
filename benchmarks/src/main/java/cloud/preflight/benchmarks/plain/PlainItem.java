package cloud.preflight.benchmarks.plain;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.CheckpointItem.VolumeBackup;
import cloud.preflight.facts.Server;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A backup as CSBS shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlainItem(
        String id,
        String status,
        @JsonProperty("resource_id") String resourceId,
        @JsonProperty("resource_type") @Nullable String resourceType,
        @JsonProperty("extend_info") Extended extended) {

    /** What it holds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Extended(
            @JsonProperty("resource_az") @Nullable String az,

            @JsonProperty("supported_restore_mode") @Nullable
            String restoreMode,

            @JsonProperty("volume_backups") @Nullable List<Backup> volumeBackups) {}

    /** The backup of one volume. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Backup(
            String id,
            boolean bootable,
            @JsonProperty("source_volume_size") long sourceVolumeSize,
            @JsonProperty("source_volume_id") @Nullable String sourceVolumeId) {

        VolumeBackup fact() {
            return new VolumeBackup(id, bootable, sourceVolumeSize, Objects.requireNonNullElse(sourceVolumeId, ""));
        }
    }

    CheckpointItem fact() {
        CheckpointItem.Builder item = CheckpointItem.builder(id, status, resourceId)
                .resourceType(Objects.requireNonNullElse(resourceType, Server.TYPE))
                .az(Objects.requireNonNullElse(extended.az(), ""))
                .restorable(!"na".equals(extended.restoreMode()));
        if (extended.volumeBackups() != null) {
            item.volumeBackups(
                    extended.volumeBackups().stream().map(Backup::fact).toList());
        }
        return item.build();
    }
}
