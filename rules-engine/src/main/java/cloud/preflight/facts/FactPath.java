package cloud.preflight.facts;

import static java.util.Objects.requireNonNull;

/**
 * The place of a fact: what a rule looked at, what was missing when it could not be evaluated, and what a source is asked
 * for. Paths are ordered as they are written.
 *
 * @param section where the fact stands
 * @param id the id of its document; empty for the whole section, and in a section that is one document
 * @param field the field inside the document, {@code extend_info/resource_az} for instance; empty for the whole document
 */
public record FactPath(Section section, String id, String field) implements Comparable<FactPath> {

    /** The place; use the factory methods. */
    public FactPath {
        requireNonNull(section, "section");
        requireNonNull(id, "id");
        requireNonNull(field, "field");
    }

    /** A whole section: {@code operation_logs}. */
    public static FactPath of(Section section) {
        return new FactPath(section, "", "");
    }

    /** A document of a section: {@code volumes/v1}. */
    public static FactPath of(Section section, String id) {
        return new FactPath(section, id, "");
    }

    /** A key of the account: {@code account.existing_user}. */
    public static FactPath account(String key) {
        return new FactPath(Section.ACCOUNT, "", key);
    }

    /** A field of this document. */
    public FactPath field(String name) {
        return new FactPath(section, id, name);
    }

    @Override
    public int compareTo(FactPath other) {
        // Most of many differ in their ids, which are compared faster than paths are written.
        int byId = section == other.section ? firstDifference(id, other.id) : 0;
        return byId == 0 ? toString().compareTo(other.toString()) : byId;
    }

    /** The order of two texts by the first characters that differ; 0 where one begins with the other. */
    private static int firstDifference(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Character.compare(one.charAt(i), other.charAt(i));
            }
        }
        return 0;
    }

    /** The path as the contract writes it: {@code servers/s1/OS-EXT-AZ:availability_zone} for instance. */
    @Override
    public String toString() {
        StringBuilder written = new StringBuilder(section.id());
        if (!id.isEmpty()) {
            written.append('/').append(id);
        }
        if (!field.isEmpty()) {
            written.append(section == Section.ACCOUNT ? '.' : '/').append(field);
        }
        return written.toString();
    }
}
