package cloud.preflight.facts;

import java.util.List;
import java.util.Locale;

/**
 * A Nova server.
 *
 * @param id {@code id}
 * @param status {@code status}, kept in upper case
 * @param az {@code OS-EXT-AZ:availability_zone}; empty when unknown, as Nova itself says it
 * @param rootDevice {@code OS-EXT-SRV-ATTR:root_device_name}; empty when not shown
 * @param volumesAttached {@code os-extended-volumes:volumes_attached[].id} in order; only what the server's own document
 *     lists, see {@link Facts#attachedVolumeIds}
 */
public record Server(String id, String status, String az, String rootDevice, List<String> volumesAttached) {

    /** The resource type of a server that nothing else was said of. */
    public static final String TYPE = "OS::Nova::Server";

    public Server {
        status = status.toUpperCase(Locale.ROOT);
        volumesAttached = List.copyOf(volumesAttached);
    }

    /** Whether the availability zone is known. */
    public boolean azKnown() {
        return !az.isEmpty();
    }
}
