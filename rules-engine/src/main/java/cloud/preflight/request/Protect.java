package cloud.preflight.request;

import cloud.preflight.catalog.Operation;
import java.util.List;

/**
 * Back up a server.
 *
 * @param resourceId {@code resource_id}: the server
 * @param resourceType {@code resource_type}; empty is {@code OS::Nova::Server}
 * @param labels {@code backup_name} and {@code description}
 * @param tags {@code tags}
 * @param excludedVolumes {@code extra_info.exclude_volumes}: ids of volumes that are left out
 */
public record Protect(
        String resourceId, String resourceType, Labels labels, List<Tag> tags, List<String> excludedVolumes)
        implements Request {

    public Protect {
        resourceType = ResourceType.orDefault(resourceType);
        tags = List.copyOf(tags);
        excludedVolumes = List.copyOf(excludedVolumes);
    }

    /** All volumes of a Nova server, under no name. */
    public Protect(String resourceId) {
        this(resourceId, "", Labels.NONE, List.of(), List.of());
    }

    @Override
    public Operation operation() {
        return Operation.PROTECT;
    }
}
