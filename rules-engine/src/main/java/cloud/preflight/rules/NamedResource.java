package cloud.preflight.rules;

import cloud.preflight.facts.Facts.Found;
import cloud.preflight.facts.Server;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A resource that a request names by id and type, at its place in the request.
 *
 * @param lookup the server with that id
 */
public record NamedResource(int place, String id, String type, Found<Server> lookup, Profile profile) {

    /** The server with that id; null when none was found. */
    public @Nullable Server server() {
        return lookup.orNull();
    }

    /** Whether there is a server with that id. */
    public Ternary found() {
        return lookup.exists();
    }
}
