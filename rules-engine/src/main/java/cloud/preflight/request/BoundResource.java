package cloud.preflight.request;

/**
 * A resource that a policy is to bind.
 *
 * @param id {@code id}
 * @param type {@code type}; empty is {@code OS::Nova::Server}
 * @param name {@code name}; may be left out and is then empty
 */
public record BoundResource(String id, String type, String name) {

    public BoundResource {
        type = ResourceType.orDefault(type);
    }

    /** A Nova server. */
    public BoundResource(String id) {
        this(id, "", "");
    }
}
