package cloud.preflight.rules;

import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;
import cloud.preflight.profile.Profile.AzPair;
import org.jspecify.annotations.Nullable;

/**
 * A backup and the server that it is to be restored to.
 *
 * @param item the backup; null when it was not found
 * @param server the server; null when it was not found
 * @param request what the request says of it
 * @param attached the volumes that are attached to the server
 * @param rootDeviceTaken whether a known one of those stands at the server's root device
 * @param restoring whether a restore to the server is under way
 */
public record RestoreTarget(
        @Nullable CheckpointItem item,
        @Nullable Server server,
        Named request,
        AttachedVolumes attached,
        boolean rootDeviceTaken,
        Ternary restoring,
        Profile profile) {

    /**
     * The target as a request names it.
     *
     * @param serverId the server's id
     * @param type its resource type
     * @param mappings how many volume backups are mapped to volumes
     */
    public record Named(String serverId, String type, int mappings) {}

    /** The resource type that the server is named with. */
    public String type() {
        return request.type();
    }

    /** The server's id as it was asked for. */
    public String serverId() {
        return request.serverId();
    }

    /** The id of the server that was backed up; empty when the backup was not found. */
    public String sourceId() {
        return item == null ? "" : item.source().resourceId();
    }

    /** The resource type of the server that was backed up; empty when the backup was not found. */
    public String sourceType() {
        return item == null ? "" : item.source().resourceType();
    }

    /** How many volume backups are mapped. */
    public int mappings() {
        return request.mappings();
    }

    /** How many volumes are known to be attached to the server. */
    public int volumes() {
        return attached.ids().size();
    }

    /** Whether those are all. */
    public boolean attachedKnown() {
        return attached.known();
    }

    /** The way from the availability zone of the backup to that of the server; null when either was not found. */
    public @Nullable AzPair azPair() {
        return item == null || server == null ? null : new AzPair(item.az(), server.az());
    }
}
