package cloud.preflight.verdict;

import cloud.preflight.catalog.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the published error table that an operation would meet.
 *
 * @param code the row
 * @param values the values of its arguments, in the order of {@link ErrorCode#arguments}: a {@link String}, a {@link Long}
 *     or a {@link List} of strings each
 */
public record Violation(ErrorCode code, List<Object> values) {

    /** The row with values for its arguments. */
    public Violation {
        values = List.copyOf(values);
        if (values.size() != code.arguments().size()) {
            throw new IllegalArgumentException(
                    code + " has " + code.arguments().size() + " arguments, not " + values.size());
        }
    }

    /** The published message with the values in it. */
    public String message() {
        return code.message(values);
    }

    /** The values by the names of their arguments, in order. */
    public Map<String, Object> arguments() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        List<Object> ordered = new ArrayList<>(values);
        code.arguments().forEach(argument -> arguments.put(argument.name(), ordered.get(arguments.size())));
        return arguments;
    }
}
