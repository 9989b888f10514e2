package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads fields of well-formed native documents; a null is an absent field. */
final class Json {

    private Json() {}

    static boolean has(Map<String, Object> document, String key) {
        return document.get(key) != null;
    }

    static String string(Map<String, Object> document, String key) {
        return text(document, key).orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    static Optional<String> text(Map<String, Object> document, String key) {
        return Optional.ofNullable((String) document.get(key));
    }

    /** A text for which the contract says that absent and empty are the same. */
    static Optional<String> nonEmpty(Map<String, Object> document, String key) {
        return text(document, key).filter(value -> !value.isEmpty());
    }

    static long number(Map<String, Object> document, String key) {
        return ((Number) document.get(key)).longValue();
    }

    static Optional<Boolean> flag(Map<String, Object> document, String key) {
        return Optional.ofNullable((Boolean) document.get(key));
    }

    /** A boolean, or a string which is true when it equals "true" in any case. */
    static boolean isTrue(Map<String, Object> document, String key) {
        Object value = document.get(key);
        return value instanceof Boolean flag
                ? flag
                : value instanceof String text && lower(text).equals("true");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> document, String key) {
        return has(document, key) ? (Map<String, Object>) document.get(key) : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> objects(Map<String, Object> document, String key) {
        return has(document, key) ? (List<Map<String, Object>>) document.get(key) : List.of();
    }

    @SuppressWarnings("unchecked")
    static List<String> strings(Map<String, Object> document, String key) {
        return has(document, key) ? (List<String>) document.get(key) : List.of();
    }

    static String lower(String text) {
        return folded(text, 'A', 'a');
    }

    static String upper(String text) {
        return folded(text, 'a', 'A');
    }

    /** A to Z alone, on every machine. */
    private static String folded(String text, char from, char to) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int letter = text.charAt(i) - from;
            if (letter >= 0 && letter < 26) {
                folded.setCharAt(i, (char) (to + letter));
            }
        }
        return folded.toString();
    }
}
