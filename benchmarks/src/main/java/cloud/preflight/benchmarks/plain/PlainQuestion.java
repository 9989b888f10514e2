package cloud.preflight.benchmarks.plain;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question about protect or restore, as JSON is bound to it. What nothing is decided by is left out. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlainQuestion(String operation, Asked request, Known facts) {

    /** The request: of protect the server, of restore the backup and where it is restored to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Asked(
            @JsonProperty("resource_id") @Nullable String resourceId,
            @JsonProperty("checkpoint_item_id") @Nullable String checkpointItemId,
            @Nullable Target target) {}

    /** Where a backup is restored to. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Target(
            @JsonProperty("resource_id") String resourceId,
            @JsonProperty("resource_type") String resourceType,
            List<Mapping> volumes) {}

    /** Which volume backup goes to which volume. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Mapping(
            @JsonProperty("backup_id") String backupId,
            @JsonProperty("volume_id") String volumeId) {}

    /** The facts. Of operation logs only that there are none is understood. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Known(
            @Nullable List<PlainServer> servers,
            @Nullable List<PlainVolume> volumes,
            @JsonProperty("checkpoint_items") @Nullable List<PlainItem> checkpointItems,
            @JsonProperty("operation_logs") @Nullable List<Object> operationLogs,
            @Nullable Quotas quotas,
            @Nullable PlainAccount account) {}

    /** All quotas. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Quotas(List<PlainQuota> resources) {}

    /** One quota. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PlainQuota(String type, long quota, long used) {}

    /** The account that asks. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record PlainAccount(
            @JsonProperty("real_name_verified") @Nullable Boolean realNameVerified,
            @JsonProperty("migrated_to_cbr") @Nullable Boolean migratedToCbr,
            @JsonProperty("existing_user") @Nullable Boolean existingUser) {}
}
