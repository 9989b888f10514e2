package cloud.preflight.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** JSON as trees of maps, lists and leaves. */
public final class Trees {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Trees() {}

    /**
     * Writes a tree.
     *
     * @param tree maps, lists, strings, numbers, booleans and nulls
     * @return one JSON text in UTF-8
     */
    public static byte[] bytes(Object tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Whether a tree holds what is expected of it: of an object the given fields, of a list as many elements and of
     * each what is given of it. Integers are equal whatever their width.
     *
     * @param actual the tree
     * @param expected what is given of it
     */
    public static boolean holds(@Nullable Object actual, @Nullable Object expected) {
        if (expected instanceof Map<?, ?> fields) {
            return actual instanceof Map<?, ?> object
                    && fields.entrySet().stream()
                            .allMatch(field -> object.containsKey(field.getKey())
                                    && holds(object.get(field.getKey()), field.getValue()));
        }
        if (expected instanceof List<?> elements) {
            return actual instanceof List<?> list
                    && list.size() == elements.size()
                    && IntStream.range(0, list.size()).allMatch(at -> holds(list.get(at), elements.get(at)));
        }
        return expected instanceof Number number && actual instanceof Number other
                ? number.longValue() == other.longValue()
                : Objects.equals(actual, expected);
    }
}
