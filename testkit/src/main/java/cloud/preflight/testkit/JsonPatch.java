package cloud.preflight.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Applies JSON Patches (RFC 6902) to questions, in which an element of a list is named by its place or, among the facts, by its
 * {@code id} or {@code type}.
 */
public final class JsonPatch {

    private JsonPatch() {}

    /**
     * A question with operations applied to it.
     *
     * @param operations each with {@code op}, {@code path} and perhaps {@code value}
     * @throws IllegalArgumentException when one of them can't be applied
     */
    public static Map<String, Object> applied(List<Map<String, Object>> operations, Map<String, Object> question) {
        Map<String, Object> patched = copy(question);
        for (Map<String, Object> operation : operations) {
            apply(operation, patched);
        }
        return patched;
    }

    private static void apply(Map<String, Object> operation, Map<String, Object> question) {
        List<String> names = names(text(operation, "path"));
        Object holder = question;
        boolean byId = names.get(0).equals("facts");
        for (String name : names.subList(0, names.size() - 1)) {
            Object found = holder instanceof Map<?, ?> fields ? fields.get(name) : element(list(holder), name, byId);
            if (found == null) {
                throw new IllegalArgumentException(operation + ": there is no " + name);
            }
            holder = found;
        }
        String last = names.get(names.size() - 1);
        if (holder instanceof Map<?, ?>) {
            inObject(object(holder), last, operation);
        } else {
            inList(list(holder), place(list(holder), last, byId), operation);
        }
    }

    private static String text(Map<String, Object> operation, String name) {
        if (operation.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException(operation + " has no " + name);
    }

    private static List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        for (String name : pointer.substring(1).split("/", -1)) {
            names.add(name.replace("~1", "/").replace("~0", "~"));
        }
        return names;
    }

    private static @Nullable Object element(List<Object> holder, String name, boolean byId) {
        int place = place(holder, name, byId);
        return place < 0 || place >= holder.size() ? null : holder.get(place);
    }

    private static void inObject(Map<String, Object> holder, String name, Map<String, Object> operation) {
        switch (text(operation, "op")) {
            case "add" -> holder.put(name, operation.get("value"));
            case "replace" -> {
                require(holder.containsKey(name), operation);
                holder.put(name, operation.get("value"));
            }
            case "remove" -> {
                require(holder.containsKey(name), operation);
                holder.remove(name);
            }
            default -> throw new IllegalArgumentException("no operation: " + operation);
        }
    }

    private static void inList(List<Object> holder, int place, Map<String, Object> operation) {
        switch (text(operation, "op")) {
            case "add" -> {
                // A document that is named by its id, and not there, goes last.
                int added = place < 0 ? holder.size() : place;
                holder.add(added, operation.get("value"));
            }
            case "replace" -> {
                require(place >= 0 && place < holder.size(), operation);
                holder.set(place, operation.get("value"));
            }
            case "remove" -> {
                require(place >= 0 && place < holder.size(), operation);
                holder.remove(place);
            }
            default -> throw new IllegalArgumentException("no operation: " + operation);
        }
    }

    private static void require(boolean met, Map<String, Object> operation) {
        if (!met) {
            throw new IllegalArgumentException(operation + ": there is no such place");
        }
    }

    /** Documents first, since an id may be a number; −1 where there is none. */
    private static int place(List<?> holder, String name, boolean byId) {
        for (int place = 0; byId && place < holder.size(); place++) {
            if (holder.get(place) instanceof Map<?, ?> element
                    && (name.equals(element.get("id"))
                            || !element.containsKey("id") && name.equals(element.get("type")))) {
                return place;
            }
        }
        return name.matches("\\d+") ? Integer.parseInt(name) : -1;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    /** A copy that can be changed. */
    private static Map<String, Object> copy(Map<String, Object> document) {
        Map<String, Object> copy = new LinkedHashMap<>();
        document.forEach((name, field) -> copy.put(name, copied(field)));
        return copy;
    }

    @SuppressWarnings("NullAway") // What is null stays null.
    private static Object copied(@Nullable Object value) {
        if (value instanceof Map<?, ?> fields) {
            return copy(object(fields));
        }
        if (value instanceof List<?> elements) {
            List<Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(copied(element)));
            return copy;
        }
        return value;
    }
}
