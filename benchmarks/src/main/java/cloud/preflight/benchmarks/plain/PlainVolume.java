package cloud.preflight.benchmarks.plain;

import cloud.preflight.facts.Volume;
import cloud.preflight.facts.Volume.Storage;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A volume as Cinder shows it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PlainVolume(
        String id,
        long size,
        @Nullable String bootable,
        boolean multiattach,
        @JsonProperty("service_type") @Nullable String serviceType,
        List<Attachment> attachments,
        @JsonProperty("os-vol-host-attr:host") @Nullable String host) {

    /** Where it is attached. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Attachment(
            @JsonProperty("server_id") String serverId,
            @Nullable String device) {}

    Volume fact() {
        return Volume.builder(id, size)
                .bootable("true".equalsIgnoreCase(bootable))
                .shareable(multiattach)
                .storage(new Storage(Objects.requireNonNullElse(serviceType, ""), false, pool(), host != null))
                .attachments(attachments.stream()
                        .map(one -> new Volume.Attachment(one.serverId(), Objects.requireNonNullElse(one.device(), "")))
                        .toList())
                .build();
    }

    private String pool() {
        return host == null || host.indexOf('#') < 0 ? "" : host.substring(host.indexOf('#') + 1);
    }
}
