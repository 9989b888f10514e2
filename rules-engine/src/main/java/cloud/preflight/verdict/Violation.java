package cloud.preflight.verdict;

import static java.util.Objects.requireNonNull;

import cloud.preflight.catalog.Argument;
import cloud.preflight.catalog.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that an operation would meet.
 *
 * @param row the row
 * @param values the values of its arguments, in the order of {@link Row#arguments}: a {@link String}, a {@link Long} or a
 *     {@link List} of strings each, as the argument's kind says
 */
public record Violation(Row row, List<Object> values) {

    /**
     * The row with values for its arguments.
     *
     * @throws IllegalArgumentException when there are more or fewer values than arguments, or one is of another kind
     */
    public Violation {
        requireNonNull(row, "row");
        values = List.copyOf(requireNonNull(values, "values"));
        List<Argument> arguments = row.arguments();
        if (values.size() != arguments.size()) {
            throw new IllegalArgumentException(
                    row.name() + " has " + arguments.size() + " arguments, not " + values.size());
        }
        for (int i = 0; i < values.size(); i++) {
            if (!isOfKind(values.get(i), arguments.get(i).kind())) {
                throw new IllegalArgumentException(row.name() + " has the argument "
                        + arguments.get(i).name() + ", which " + values.get(i) + " can't be");
            }
        }
    }

    private static boolean isOfKind(Object value, Argument.Kind kind) {
        return switch (kind) {
            case STRING -> value instanceof String;
            case INTEGER -> value instanceof Long;
            case LIST -> value instanceof List<?> list && areStrings(list);
        };
    }

    private static boolean areStrings(List<?> list) {
        for (Object element : list) {
            if (!(element instanceof String)) {
                return false;
            }
        }
        return true;
    }

    /** The published message with the values in it. */
    public String message() {
        return row.message(values);
    }

    /** The values by the names of their arguments, in order. */
    public Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        for (Argument argument : row.arguments()) {
            arguments.put(argument.name(), values.get(arguments.size()));
        }
        return arguments;
    }
}
