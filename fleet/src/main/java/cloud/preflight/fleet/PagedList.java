package cloud.preflight.fleet;

import cloud.preflight.facts.Section;
import java.util.Comparator;

/**
 * A list that an API gives in pages.
 *
 * @param project the project whose place in the dump it has
 * @param section what it lists
 */
public record PagedList(String project, Section section) implements Comparable<PagedList> {

    private static final Comparator<PagedList> ORDER =
            Comparator.comparing(PagedList::project, CodePoints.ORDER).thenComparing(PagedList::section);

    @Override
    public int compareTo(PagedList other) {
        return ORDER.compare(this, other);
    }
}
