package cloud.preflight.rules;

import cloud.preflight.facts.Volume;
import cloud.preflight.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * A volume that is to be backed up, at its place among the server's volumes.
 *
 * @param volume the volume with that id; null when there is no document of it
 */
public record ProtectedVolume(
        int place, String id, @Nullable Volume volume, String serverId, Profile profile) {}
