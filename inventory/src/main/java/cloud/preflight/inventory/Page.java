package cloud.preflight.inventory;

import cloud.preflight.facts.Section;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some documents of a section, in their order.
 *
 * @param documents the documents, each as it was given
 * @param nextMarker the marker of the next page; null on the last
 */
public record Page(List<byte[]> documents, @Nullable String nextMarker) {

    /** A page has at most so many documents. */
    public static final int LONGEST = 1_000;

    private static final long LARGEST_BYTES = 16 << 20;

    /** Thrown when a page is to start after a document that is not there. */
    public static final class NoSuchMarker extends RuntimeException {}

    /** The page after a marker, or the first; empty when the section is unknown. */
    static Optional<Page> of(Reading reading, Section section, @Nullable String marker, int limit) {
        return reading.known().containsKey(section)
                ? Optional.of(after(place(reading, section, marker), reading, section, limit))
                : Optional.empty();
    }

    private static long place(Reading reading, Section section, @Nullable String marker) {
        if (marker == null) {
            return -1;
        }
        if (!section.isList()) {
            throw new NoSuchMarker();
        }
        return reading.place(section, marker).orElseThrow(NoSuchMarker::new);
    }

    private static Page after(long place, Reading reading, Section section, int limit) {
        Iterator<Reading.Stored> stored = reading.after(section, place).iterator();
        List<byte[]> documents = new ArrayList<>();
        long size = 0;
        byte[] last = {};
        while (stored.hasNext()) {
            Reading.Stored next = stored.next();
            if (documents.size() == limit || size > LARGEST_BYTES) {
                return new Page(documents, new String(last, StandardCharsets.UTF_8));
            }
            documents.add(next.json());
            size += next.json().length;
            last = next.id();
        }
        return new Page(documents, null);
    }
}
