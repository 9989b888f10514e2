package cloud.preflight.internal.change;

import cloud.preflight.facts.Facts.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What is replaced, added or removed of the documents of one section, by their ids. Immutable. */
final class Changes<T> {

    private static final Changes<?> NONE = new Changes<>(Map.of());

    private final Map<String, Optional<T>> byId;

    private Changes(Map<String, Optional<T>> byId) {
        this.byId = byId;
    }

    @SuppressWarnings("unchecked")
    static <T> Changes<T> none() {
        return (Changes<T>) NONE;
    }

    Changes<T> with(String id, T document) {
        return with(id, Optional.of(document));
    }

    /** Without a document that was there. */
    Changes<T> without(String id) {
        return with(id, Optional.empty());
    }

    private Changes<T> with(String id, Optional<T> document) {
        Map<String, Optional<T>> more = new LinkedHashMap<>(byId);
        more.put(id, document);
        return new Changes<>(more);
    }

    /** What is there instead of what was, or new. */
    Stream<T> all() {
        return byId.values().stream().flatMap(Optional::stream);
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    long removed() {
        return byId.values().stream().filter(Optional::isEmpty).count();
    }

    Found<T> find(String id, Function<String, Found<T>> base) {
        Optional<T> changed = byId.get(id);
        return changed == null ? base.apply(id) : changed.map(Found::of).orElse(Found.none());
    }

    /** The documents with what is changed of them, and what is new after them. */
    List<?> in(List<?> documents, Function<Object, String> id) {
        if (byId.isEmpty()) {
            return documents;
        }
        Map<String, Optional<T>> left = new LinkedHashMap<>(byId);
        List<Object> changed = new ArrayList<>();
        for (Object document : documents) {
            Optional<T> other = left.remove(id.apply(document));
            if (other == null) {
                changed.add(document);
            } else {
                other.ifPresent(changed::add);
            }
        }
        left.values().forEach(added -> added.ifPresent(changed::add));
        return changed;
    }
}
