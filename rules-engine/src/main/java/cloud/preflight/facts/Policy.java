package cloud.preflight.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A CSBS backup policy.
 *
 * @param id {@code id}
 * @param name {@code name}
 * @param status {@code status}, kept in lower case; {@code suspended} where it is not given
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
     */
    public record Resource(String id, String type) {}

    public Policy {
        status = status.toLowerCase(Locale.ROOT);
        Map<String, Resource> distinct = new LinkedHashMap<>();
        resources.forEach(resource -> distinct.putIfAbsent(resource.id(), resource));
        resources = List.copyOf(distinct.values());
    }

    /** Whether the policy binds this resource. */
    public boolean binds(String resourceId) {
        return resources.stream().anyMatch(resource -> resource.id().equals(resourceId));
    }
}
