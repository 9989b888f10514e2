package cloud.preflight.rules;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one kind of resolved fact: what stands behind each of its properties. Written to while it is made, and only
 * read afterwards.
 *
 * @param <F> the kind
 */
final class Vocabulary<F> {

    private final Class<F> kind;
    private final Map<String, Word<F>> words = new LinkedHashMap<>();
    private Documents documents = asked -> List.of();

    /** What stands behind a property. */
    interface Word<F> {
        List<FactValue> read(F fact, Asked asked);
    }

    /** What a fact of this kind is only there for when it is known. */
    interface Documents {
        List<FactValue> read(Asked asked);
    }

    Vocabulary(Class<F> kind) {
        this.kind = kind;
    }

    Vocabulary<F> word(String property, Word<F> word) {
        words.put(property, word);
        return this;
    }

    Vocabulary<F> about(Documents needed) {
        documents = needed;
        return this;
    }

    Class<F> kind() {
        return kind;
    }

    List<FactValue> documents(Asked asked) {
        return documents.read(asked);
    }

    /** What stands behind the property, or the part of it that is a word; empty when no part is. */
    Optional<List<FactValue>> read(Object fact, String property, Asked asked) {
        return word(property).map(word -> word.read(kind.cast(fact), asked));
    }

    Optional<Word<F>> word(String property) {
        for (String part = property; !part.isEmpty(); part = part.substring(0, Math.max(part.lastIndexOf('.'), 0))) {
            Word<F> word = words.get(part);
            if (word != null) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** A document: its id where it is there. */
    static FactValue document(FactPath path, Found<?> found) {
        return switch (found.exists()) {
            case YES -> FactValue.of(path.field("id"), path.id());
            case NO -> FactValue.of(path, null);
            case UNKNOWN -> FactValue.unknown(path);
        };
    }

    /** Of a text that is empty when it is absent. */
    static FactValue text(FactPath path, String value) {
        return FactValue.of(path, value.isEmpty() ? null : value);
    }
}
