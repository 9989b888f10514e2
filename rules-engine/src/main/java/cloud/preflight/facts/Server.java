package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

import cloud.preflight.internal.text.Ascii;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Nova server. Made by its {@linkplain #builder builder}; a new native field adds a component.
 *
 * @param id {@code id}
 * @param status {@code status}, kept in upper case (A to Z)
 * @param taskState {@code OS-EXT-STS:task_state}, kept in lower case (A to Z); empty when there is none
 * @param az {@code OS-EXT-AZ:availability_zone}; empty when unknown, as Nova itself says it
 * @param rootDevice {@code OS-EXT-SRV-ATTR:root_device_name}; empty when not shown
 * @param volumesAttached {@code os-extended-volumes:volumes_attached[].id} in order: only what the server's own document
 *     lists, see {@link Facts#attachedVolumes}; null when the document has no such list, so that it is unknown
 */
public record Server(
        String id,
        String status,
        String taskState,
        String az,
        String rootDevice,
        @Nullable List<String> volumesAttached) {

    /** The resource type of a server that nothing else was said of. */
    public static final String TYPE = "OS::Nova::Server";

    /** A server; use the {@linkplain #builder builder}. */
    public Server {
        requireNonNull(id, "id");
        status = Ascii.upper(requireNonNull(status, "status"));
        taskState = Ascii.lower(requireNonNull(taskState, "taskState"));
        requireNonNull(az, "az");
        requireNonNull(rootDevice, "rootDevice");
        volumesAttached = volumesAttached == null ? null : List.copyOf(volumesAttached);
    }

    /** A server of which nothing else is known. */
    public static Builder builder(String id, String status) {
        return new Builder(id, status);
    }

    /** Whether the availability zone is known. */
    public boolean azKnown() {
        return !az.isEmpty();
    }

    /** Collects what is known of a server; what is left out is unknown or not there. Not safe for several threads. */
    public static final class Builder {

        private final String id;
        private final String status;
        private String taskState = "";
        private String az = "";
        private String rootDevice = "";
        private @Nullable List<String> volumesAttached;

        private Builder(String id, String status) {
            this.id = id;
            this.status = status;
        }

        /** {@code OS-EXT-STS:task_state}. */
        public Builder taskState(String state) {
            taskState = state;
            return this;
        }

        /** {@code OS-EXT-AZ:availability_zone}. */
        public Builder az(String zone) {
            az = zone;
            return this;
        }

        /** {@code OS-EXT-SRV-ATTR:root_device_name}. */
        public Builder rootDevice(String device) {
            rootDevice = device;
            return this;
        }

        /** {@code os-extended-volumes:volumes_attached[].id}, all of them in order; copied when the server is made. */
        public Builder volumesAttached(List<String> ids) {
            volumesAttached = requireNonNull(ids, "volumesAttached");
            return this;
        }

        /** The server. */
        public Server build() {
            return new Server(id, status, taskState, az, rootDevice, volumesAttached);
        }
    }
}
