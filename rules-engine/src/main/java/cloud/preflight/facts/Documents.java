package cloud.preflight.facts;

import cloud.preflight.facts.Facts.Found;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The documents of one section by their ids. Immutable. */
final class Documents<T> {

    private final List<T> all;
    private final Map<String, T> byId;
    private final boolean whole;

    private Documents(List<T> all, Map<String, T> byId, boolean whole) {
        this.all = all;
        this.byId = byId;
        this.whole = whole;
    }

    /** The documents of a list; of an unknown section, null, there are none. */
    static <T> Documents<T> of(Section section, @Nullable List<T> documents, boolean whole, Function<T, String> id) {
        if (documents == null || documents.isEmpty()) {
            return new Documents<>(List.of(), Map.of(), documents != null && whole);
        }
        Map<String, T> byId = new HashMap<>(documents.size() * 2);
        for (T document : documents) {
            if (byId.put(id.apply(document), document) != null) {
                throw new IllegalArgumentException(
                        section.id() + " has two documents with the id " + id.apply(document));
            }
        }
        return new Documents<>(documents, byId, whole);
    }

    Found<T> find(String id) {
        T document = byId.get(id);
        if (document != null) {
            return Found.of(document);
        }
        return whole ? Found.none() : Found.unknown();
    }

    /** All of them in their order. */
    List<T> all() {
        return all;
    }

    boolean whole() {
        return whole;
    }

    int size() {
        return byId.size();
    }
}
