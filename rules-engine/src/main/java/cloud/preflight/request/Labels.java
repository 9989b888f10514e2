package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

/**
 * What a person calls a thing; each may be left out and is then empty.
 *
 * @param name {@code name} or {@code backup_name}
 * @param description {@code description}
 */
public record Labels(String name, String description) {

    /** Neither name nor description. */
    public static final Labels NONE = new Labels("", "");

    /** Refuses nulls. */
    public Labels {
        requireNonNull(name, "name");
        requireNonNull(description, "description");
    }

    /** A name alone. */
    public static Labels named(String name) {
        return new Labels(name, "");
    }

    /** These with another description. */
    public Labels describedAs(String other) {
        return new Labels(name, other);
    }
}
