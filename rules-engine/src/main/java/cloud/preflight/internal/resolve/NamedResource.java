package cloud.preflight.internal.resolve;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Server;
import cloud.preflight.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a request names by id and type, at its place in the request.
 *
 * @param server the server with that id; null when there is none
 */
public record NamedResource(
        Operation operation,
        int place,
        String id,
        String type,
        @Nullable Server server,
        Profile profile) {

    /** Whether the type counts as a server at all. */
    public boolean serverType() {
        return profile.serverTypes().contains(type);
    }
}
