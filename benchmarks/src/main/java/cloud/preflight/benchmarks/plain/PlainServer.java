package cloud.preflight.benchmarks.plain;

import cloud.preflight.facts.Server;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server as Nova shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlainServer(
        String id,
        String status,
        @JsonProperty("OS-EXT-STS:task_state") @Nullable String taskState,

        @JsonProperty("OS-EXT-AZ:availability_zone") @Nullable
        String az,

        @JsonProperty("OS-EXT-SRV-ATTR:root_device_name") @Nullable
        String rootDevice,

        @JsonProperty("os-extended-volumes:volumes_attached") @Nullable
        List<Attached> volumesAttached) {

    /** A volume that is attached. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attached(String id) {}

    Server fact() {
        Server.Builder server = Server.builder(id, status)
                .taskState(Objects.requireNonNullElse(taskState, ""))
                .az(Objects.requireNonNullElse(az, ""))
                .rootDevice(Objects.requireNonNullElse(rootDevice, ""));
        if (volumesAttached != null) {
            server.volumesAttached(volumesAttached.stream().map(Attached::id).toList());
        }
        return server.build();
    }
}
