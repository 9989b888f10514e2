package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

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

    /** Refuses nulls and copies lists. */
    public Protect {
        requireNonNull(resourceId, "resourceId");
        resourceType = ResourceType.orDefault(requireNonNull(resourceType, "resourceType"));
        requireNonNull(labels, "labels");
        tags = List.copyOf(requireNonNull(tags, "tags"));
        excludedVolumes = List.copyOf(requireNonNull(excludedVolumes, "excludedVolumes"));
    }

    /** All volumes of a Nova server, under no name. */
    public Protect(String resourceId) {
        this(resourceId, "", Labels.NONE, List.of(), List.of());
    }

    /** This request for a resource of another type. */
    public Protect ofType(String other) {
        return new Protect(resourceId, other, labels, tags, excludedVolumes);
    }

    /** This request with other labels. */
    public Protect labelled(Labels other) {
        return new Protect(resourceId, resourceType, other, tags, excludedVolumes);
    }

    /** This request with other tags. */
    public Protect tagged(List<Tag> other) {
        return new Protect(resourceId, resourceType, labels, other, excludedVolumes);
    }

    /** This request with these volumes, by their ids, left out. */
    public Protect excluding(List<String> volumes) {
        return new Protect(resourceId, resourceType, labels, tags, volumes);
    }

    @Override
    public Operation operation() {
        return Operation.PROTECT;
    }
}
