package cloud.preflight.adapter.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Objects of a document, whose fields stay in their order. */
final class Tree {

    private Tree() {}

    /** An object of names and values in turn; a field with an empty list or text is left out. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].equals("") && !namesAndValues[i + 1].equals(List.of())) {
                object.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return object;
    }

    /** The object with these fields too. */
    static Map<String, Object> with(Map<String, Object> object, Object... namesAndValues) {
        Map<String, Object> more = new LinkedHashMap<>(object);
        more.putAll(of(namesAndValues));
        return more;
    }
}
