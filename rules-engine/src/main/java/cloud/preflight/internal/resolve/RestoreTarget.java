package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Answer;
import cloud.preflight.facts.CheckpointItem;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.AzPair;
import cloud.preflight.profile.Profile;

/**
 * A backup and the server that it is to be restored to.
 *
 * @param type the resource type that the server is named with
 * @param volumes how many volumes are attached to the server
 * @param restoring whether a restore to the server is under way
 */
public record RestoreTarget(
        CheckpointItem item, Server server, String type, int volumes, Answer restoring, Profile profile) {

    /** The way from the availability zone of the backup to that of the server. */
    public AzPair azPair() {
        return new AzPair(item.az(), server.az());
    }

    /** Whether both zones are the same. */
    public boolean sameAz() {
        return item.az().equals(server.az());
    }
}
