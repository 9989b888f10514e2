package cloud.preflight.adapter.command;

import cloud.preflight.rules.FactValue;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Explanation.Outcome;
import cloud.preflight.verdict.Explanation.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An explanation in lines for a person. */
final class ExplanationText {

    private static final String INDENT = "  ";
    private static final int SHOWN = 3;

    private ExplanationText() {}

    /** The ways to be rid of a violation, a line each. */
    static List<String> changes(List<Change> changes) {
        return changes.stream()
                .map(change -> "or: "
                        + change.operations().stream()
                                .map(ExplanationText::operation)
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static String operation(Patch operation) {
        String place = operation.kind().id() + " " + operation.path();
        return operation.kind() == Patch.Kind.REMOVE ? place : place + " " + text(operation.value());
    }

    /** What came of every rule, and the facts that it looked at. */
    static List<String> of(Explanation explanation) {
        List<String> lines = new ArrayList<>();
        for (Explanation.Rule rule : explanation.rules()) {
            lines.add(words(rule.outcome()) + " " + rule.row().code() + " "
                    + rule.row().name());
            rule.facts().forEach(fact -> lines.add(INDENT + fact.path() + " " + value(fact)));
            if (rule.more() > 0) {
                lines.add(INDENT + "and " + rule.more() + " more");
            }
        }
        return lines;
    }

    private static String words(Outcome outcome) {
        return outcome.id().replace('_', ' ');
    }

    private static String value(FactValue fact) {
        if (!fact.known()) {
            return "is unknown";
        }
        return fact.value() == null ? "is not there" : "is " + text(fact.value());
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            String shown = list.stream().limit(SHOWN).map(ExplanationText::text).collect(Collectors.joining(", "));
            return "[" + shown + (list.size() > SHOWN ? " and " + (list.size() - SHOWN) + " more" : "") + "]";
        }
        return value instanceof Map<?, ?> fields
                ? fields.entrySet().stream()
                        .map(field -> field.getKey() + ": " + text(field.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"))
                : String.valueOf(value);
    }
}
