package cloud.preflight.live;

import cloud.preflight.facts.Section;
import java.util.Set;
import java.util.regex.Pattern;

/** Where services have the documents of a section, and how those say whose they are. */
final class Paths {

    /** What means itself in an address. */
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,255}");

    /** What has another meaning there: no document has it as its id. */
    private static final Set<String> TAKEN = Set.of(".", "..", "detail", "summary");

    private Paths() {}

    /** Whether an id can stand in an address; of what can't there is no document. */
    static boolean hasAddress(String id) {
        return SEGMENT.matcher(id).matches() && !TAKEN.contains(id);
    }

    /** The path that an id comes after, or that the only document of a section has. */
    static String of(Section section) {
        return "/" + section.id();
    }

    /** The path of the list of whole documents. */
    static String list(Section section) {
        return section == Section.SERVERS || section == Section.VOLUMES ? of(section) + "/detail" : of(section);
    }

    /** The field of a document that has the id of its project. */
    static String owner(Section section) {
        return switch (section) {
            case SERVERS -> "tenant_id";
            case VOLUMES -> "os-vol-tenant-attr:tenant_id";
            default -> "project_id";
        };
    }
}
