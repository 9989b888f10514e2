package cloud.preflight.openstack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact stands in a question, or would stand.
 *
 * @param holder the object or the list
 * @param name its name there: of an element of a list its id, of a quota its type, in a request its number
 * @param numbered whether elements of lists are named by their numbers
 */
record Place(Object holder, String name, boolean numbered) {

    /** The place of a path that an explanation names, of which ids may hold anything. What leads there is made. */
    static Place of(String path, Map<String, Object> question) {
        if (path.startsWith("request/")) {
            return within(question, path, true);
        }
        Object facts = question.computeIfAbsent("facts", missing -> new LinkedHashMap<>());
        return within(facts, path.replaceFirst("^account\\.", "account/"), false);
    }

    private static Place within(Object holder, String rest, boolean numbered) {
        List<String> names = holder instanceof List<?> list
                ? names(list, numbered)
                : List.copyOf(object(holder).keySet());
        String name = longest(names, rest, holder instanceof List<?> ? rest : rest.split("/", 2)[0]);
        if (name.length() == rest.length()) {
            return new Place(holder, name, numbered);
        }
        Object next = holder instanceof List<?> list
                ? list.get(names.indexOf(name))
                : object(holder).compute(name, (key, old) -> old == null ? new LinkedHashMap<>() : old);
        return within(next, rest.substring(name.length() + 1), numbered);
    }

    /** The name that the path goes on with, of those that there are. */
    private static String longest(Collection<String> names, String rest, String none) {
        String longest = "";
        for (String name : names) {
            boolean leads = rest.equals(name) || rest.startsWith(name + "/");
            longest = leads && name.length() > longest.length() ? name : longest;
        }
        return longest.isEmpty() ? none : longest;
    }

    private static List<String> names(List<?> elements, boolean numbered) {
        List<String> names = new ArrayList<>();
        for (Object element : elements) {
            names.add(numbered ? String.valueOf(names.size()) : id(element));
        }
        return names;
    }

    private static String id(Object element) {
        Map<String, Object> fields = object(element);
        return String.valueOf(fields.containsKey("id") ? fields.get("id") : fields.get("type"));
    }

    /** What stands there, in an object; null when nothing does. */
    @Nullable
    Object value() {
        return object(holder).get(name);
    }

    /** Takes it away, of a list all that have the name. */
    void remove() {
        if (holder instanceof List<?> list) {
            List<String> names = names(list, numbered);
            for (int at = list.size() - 1; at >= 0; at--) {
                if (names.get(at).equals(name)) {
                    list.remove(at);
                }
            }
        } else {
            object(holder).remove(name);
        }
    }

    /** Puts something else there; at the end of a list, what it does not have. */
    void put(Object value) {
        if (holder instanceof List<?>) {
            list(holder).add(value);
        } else {
            object(holder).put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
