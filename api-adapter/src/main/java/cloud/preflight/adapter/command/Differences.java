package cloud.preflight.adapter.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON value is not what is expected of it. Of an object only the expected fields are compared; a list must be as
 * long as the expected one. An expected null expects nothing.
 */
final class Differences {

    private static final int LONGEST = 200;

    private final List<String> found = new ArrayList<>();

    private Differences() {}

    /** A difference each, with the pointer to its place; none where everything is as expected. */
    static List<String> between(Map<String, @Nullable Object> expected, Map<String, @Nullable Object> came) {
        Differences differences = new Differences();
        differences.compare("", expected, came);
        return differences.found;
    }

    private void compare(String pointer, @Nullable Object expected, @Nullable Object came) {
        if (expected instanceof Map<?, ?> fields && came instanceof Map<?, ?> others) {
            fields.forEach((name, value) -> compare(pointer + "/" + name, value, others.get(name)));
        } else if (expected instanceof List<?> elements && came instanceof List<?> others) {
            elements(pointer, elements, others);
        } else if (expected != null && !equal(expected, came)) {
            found.add(pointer + ": expected " + shown(expected) + ", came " + shown(came));
        }
    }

    private void elements(String pointer, List<?> expected, List<?> came) {
        if (expected.size() != came.size()) {
            found.add(
                    pointer + ": expected " + expected.size() + " elements, came " + came.size() + ": " + shown(came));
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(pointer + "/" + i, expected.get(i), came.get(i));
        }
    }

    private static boolean equal(Object expected, @Nullable Object came) {
        return isDecimal(expected) && isDecimal(came)
                ? new BigDecimal(String.valueOf(expected)).compareTo(new BigDecimal(String.valueOf(came))) == 0
                : expected.equals(came);
    }

    /** A number is a {@code double} only where its exponent is too long for a decimal: it may be infinite then. */
    private static boolean isDecimal(@Nullable Object value) {
        return value instanceof Number && !(value instanceof Double);
    }

    private static String shown(@Nullable Object value) {
        StringBuilder text = new StringBuilder();
        show(value, text);
        return text.length() > LONGEST
                ? text.substring(0, text.offsetByCodePoints(LONGEST, -1)) + "…"
                : text.toString();
    }

    private static void show(@Nullable Object value, StringBuilder text) {
        if (value instanceof Map<?, ?> fields) {
            String before = "";
            text.append('{');
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                text.append(before).append('"').append(field.getKey()).append("\": ");
                show(field.getValue(), text);
                before = ", ";
            }
            text.append('}');
        } else if (value instanceof List<?> elements) {
            show(elements, text);
        } else if (value instanceof String word) {
            text.append('"').append(word).append('"');
        } else {
            text.append(value == null ? "nothing" : value);
        }
    }

    private static void show(List<?> elements, StringBuilder text) {
        String before = "";
        text.append('[');
        for (Object element : elements) {
            text.append(before);
            show(element, text);
            before = ", ";
        }
        text.append(']');
    }
}
