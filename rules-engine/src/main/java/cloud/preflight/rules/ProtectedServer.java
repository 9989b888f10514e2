package cloud.preflight.rules;

import cloud.preflight.facts.Facts.AttachedVolumes;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;

/**
 * A server that is to be backed up.
 *
 * @param type the resource type that it is named with
 * @param attached the volumes that are to be backed up
 * @param restoring whether a restore to it is under way
 */
public record ProtectedServer(
        Server server, String type, AttachedVolumes attached, Ternary restoring, Profile profile) {

    /** The server's id. */
    public String id() {
        return server.id();
    }

    /** How many volumes are known to be backed up. */
    public int volumes() {
        return attached.ids().size();
    }

    /** Whether those are all. */
    public boolean attachedKnown() {
        return attached.known();
    }
}
