package cloud.preflight.internal.resolve;

import cloud.preflight.facts.Answer;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.Profile;

/**
 * A server that is to be backed up.
 *
 * @param type the resource type that it is named with
 * @param volumes how many volumes are to be backed up
 * @param restoring whether a restore to it is under way
 */
public record ProtectedServer(Server server, String type, int volumes, Answer restoring, Profile profile) {

    /** The server's id. */
    public String id() {
        return server.id();
    }
}
