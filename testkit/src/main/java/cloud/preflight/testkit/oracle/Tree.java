package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON values as trees: copies of them, and copies that lack one place. */
final class Tree {

    private Tree() {}

    /** A mutable copy of a value, down to the leaves. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> copy = new LinkedHashMap<>();
            object.forEach((key, field) -> copy.put((String) key, copy(field)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> copy(Map<String, Object> document) {
        return (Map<String, Object>) copy((Object) document);
    }

    /** An object of two fields, in this order in every run. */
    static Map<String, Object> pair(String key, Object value, String otherKey, Object otherValue) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(key, value);
        pair.put(otherKey, otherValue);
        return pair;
    }

    /** A copy without the field or element at the path of keys and indices; empty when there is no such place. */
    static Optional<Map<String, Object>> without(Map<String, Object> document, List<Object> path) {
        Map<String, Object> copy = copy(document);
        Object holder = copy;
        for (Object step : path.subList(0, path.size() - 1)) {
            holder = at(holder, step);
        }
        Object last = path.get(path.size() - 1);
        if (holder instanceof Map<?, ?> object && object.containsKey(last)) {
            object.remove(last);
            return Optional.of(copy);
        }
        if (holder instanceof List<?> list && last instanceof Integer index && index < list.size()) {
            list.remove(index.intValue());
            return Optional.of(copy);
        }
        return Optional.empty();
    }

    static List<Object> path(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    /** The path with every index written as {@code *}. */
    static String pattern(List<Object> path) {
        List<String> steps = path.stream()
                .map(step -> step instanceof String key ? key : "*")
                .toList();
        return String.join("/", steps);
    }

    private static Object at(Object holder, Object step) {
        if (holder instanceof List<?> list) {
            return step instanceof Integer index && index < list.size() ? list.get(index) : null;
        }
        return holder instanceof Map<?, ?> object ? object.get(step) : null;
    }
}
