package cloud.preflight.profile;

import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and values of a profile in words. */
final class Strings {

    private static final int SHOWN = 60;
    private static final char FIRST_PRINTED = ' ';
    private static final char LAST_PRINTED = '~';

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

    /** Lists, mappings and pairs are not shown, for one that holds itself has no end. */
    static String quoted(@Nullable Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return value instanceof Map<?, ?> ? "a mapping" : "a list";
        }
        if (value instanceof byte[] || value instanceof Object[]) {
            return value instanceof byte[] ? "binary data" : "a pair";
        }
        String text = value instanceof String ? "'" + value + "'" : String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The text as YAML has it in double quotes, on one line. */
    static String written(String text) {
        StringBuilder written = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                written.append('\\').append(character);
            } else if (character < FIRST_PRINTED || character > LAST_PRINTED) {
                written.append("\\u").append(HexFormat.of().toHexDigits(character));
            } else {
                written.append(character);
            }
        }
        return written.append('"').toString();
    }
}
