package cloud.preflight.catalog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A published message, split at its placeholders once. Values are set between the pieces and never looked at, so that an
 * id that looks like a placeholder comes through as it is.
 */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("%s|\\{\\w+}");

    /** As long as most values, which are ids, are. */
    private static final int VALUE = 40;

    private final List<String> pieces;
    private final int room;

    Template(String text) {
        pieces = List.of(PLACEHOLDER.split(text, -1));
        room = text.length() + VALUE * placeholders();
    }

    int placeholders() {
        return pieces.size() - 1;
    }

    String fill(List<?> values) {
        if (values.size() != placeholders()) {
            throw new IllegalArgumentException(values.size() + " values for " + placeholders() + " placeholders");
        }
        StringBuilder message = new StringBuilder(room).append(pieces.get(0));
        for (int i = 0; i < values.size(); i++) {
            message.append(written(values.get(i))).append(pieces.get(i + 1));
        }
        return message.toString();
    }

    private static String written(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
