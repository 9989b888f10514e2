package cloud.preflight.profile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and values of a profile in words. */
final class Strings {

    private static final int SHOWN = 60;

    private Strings() {}

    static Map<String, ?> keyed(Map<?, ?> mapping, String name) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        mapping.forEach((key, value) -> {
            if (!(key instanceof String text)) {
                throw new InvalidProfile(name + " has the key " + quoted(key) + ", which is no text");
            }
            keyed.put(text, value);
        });
        return keyed;
    }

    static String quoted(@Nullable Object value) {
        String text = value instanceof String ? "'" + value + "'" : String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
