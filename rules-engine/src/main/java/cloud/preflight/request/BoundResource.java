package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

/**
 * A resource that a policy is to bind.
 *
 * @param id {@code id}
 * @param type {@code type}; empty is {@code OS::Nova::Server}
 * @param name {@code name}: any text, such as the server's own name; may be left out and is then empty
 */
public record BoundResource(String id, String type, String name) {

    /** Refuses nulls. */
    public BoundResource {
        requireNonNull(id, "id");
        type = ResourceType.orDefault(requireNonNull(type, "type"));
        requireNonNull(name, "name");
    }

    /** A Nova server. */
    public BoundResource(String id) {
        this(id, "", "");
    }

    /** This one with another type. */
    public BoundResource ofType(String other) {
        return new BoundResource(id, other, name);
    }

    /** This one with another name. */
    public BoundResource named(String other) {
        return new BoundResource(id, type, other);
    }
}
