package cloud.preflight.openstack;

import static java.util.Objects.requireNonNull;

import cloud.preflight.facts.Section;
import java.util.Optional;

/**
 * What the place of a text in a dump says of the documents in it.
 *
 * @param section the section of a bare document, where the text's name tells it
 * @param project the project of a document that does not name its own
 * @param sure whether it is the project of every document there, whatever the documents say
 */
public record DumpPlace(Optional<Section> section, String project, boolean sure) {

    /** The project of documents that nothing says more of. */
    public static final String DEFAULT_PROJECT = "default";

    /** A place. */
    public DumpPlace {
        requireNonNull(section, "section");
        requireNonNull(project, "project");
    }

    /** A place that says nothing. */
    public static DumpPlace anywhere() {
        return new DumpPlace(Optional.empty(), DEFAULT_PROJECT, false);
    }
}
