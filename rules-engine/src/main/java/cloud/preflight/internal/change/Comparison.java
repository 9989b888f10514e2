package cloud.preflight.internal.change;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property in a condition that holds, and values that it could have so that the condition would not.
 *
 * @param property the property
 * @param wanted such values; none where they don't follow from the condition
 */
record Comparison(String property, List<?> wanted) {

    private static final Pattern TWO = Pattern.compile("([\\w.]+) (not contains|contains|<=?|>=?|!=|==) ([\\w.]+)");

    /** The properties of a condition, each with what the condition denies. */
    static List<Comparison> of(String condition, Object fact) {
        Matcher two = TWO.matcher(condition);
        return two.matches()
                ? of(two, fact)
                : Properties.of(condition).stream()
                        .map(property -> new Comparison(property, List.of()))
                        .toList();
    }

    private static List<Comparison> of(Matcher two, Object fact) {
        String left = two.group(1);
        String right = two.group(3);
        return switch (two.group(2)) {
            case "not contains" -> List.of(new Comparison(right, elements(left, fact)));
            case "<", ">", "!=" ->
                List.of(new Comparison(left, value(right, fact)), new Comparison(right, value(left, fact)));
            default -> List.of(new Comparison(left, List.of()), new Comparison(right, List.of()));
        };
    }

    private static List<?> elements(String property, Object fact) {
        return Properties.value(fact, property)
                .map(some -> List.copyOf((Collection<?>) some))
                .orElse(List.of());
    }

    private static List<?> value(String property, Object fact) {
        // A number, and null, is no property.
        return Properties.of(property).isEmpty()
                ? List.of()
                : Properties.value(fact, property).<List<?>>map(List::of).orElse(List.of());
    }

    /** The values that are texts. */
    List<String> texts() {
        return wanted.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The values that are numbers. */
    List<Long> numbers() {
        return wanted.stream()
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .toList();
    }
}
