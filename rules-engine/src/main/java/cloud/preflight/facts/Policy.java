package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

import cloud.preflight.internal.text.Ascii;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A CSBS backup policy.
 *
 * @param id {@code id}
 * @param name {@code name}
 * @param status {@code status}, kept in lower case (A to Z); {@link #DEFAULT_STATUS} where it is not given
 * @param resources {@code resources[]} in order; one that stands twice counts once, at its first place
 */
public record Policy(String id, String name, String status, List<Resource> resources) {

    /** The status of a policy that does not say. */
    public static final String DEFAULT_STATUS = "suspended";

    /**
     * A resource that the policy binds.
     *
     * @param id {@code id}
     * @param type {@code type}; {@link Server#TYPE} where it is not given
     * @param excludedVolumes {@code extra_info.exclude_volumes[]}: ids of volumes that its backups leave out
     */
    public record Resource(String id, String type, List<String> excludedVolumes) {

        /** A resource of any type. */
        public Resource {
            requireNonNull(id, "id");
            requireNonNull(type, "type");
            excludedVolumes = List.copyOf(requireNonNull(excludedVolumes, "excludedVolumes"));
        }

        /** A Nova server with all its volumes. */
        public Resource(String id) {
            this(id, Server.TYPE, List.of());
        }
    }

    /** A policy. */
    public Policy {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        status = Ascii.lower(requireNonNull(status, "status"));
        Map<String, Resource> distinct = new LinkedHashMap<>();
        requireNonNull(resources, "resources").forEach(resource -> distinct.putIfAbsent(resource.id(), resource));
        resources = List.copyOf(distinct.values());
    }

    /** A policy that does not say its status and binds Nova servers with all their volumes. */
    public static Policy of(String id, String name, List<String> serverIds) {
        return new Policy(
                id,
                name,
                DEFAULT_STATUS,
                requireNonNull(serverIds, "serverIds").stream()
                        .map(Resource::new)
                        .toList());
    }

    /** This policy with another status. */
    public Policy withStatus(String other) {
        return new Policy(id, name, other, resources);
    }
}
