package cloud.preflight.answers;

import cloud.preflight.rules.FactValue;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Explanation.Patch;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An explanation as JSON. */
final class ExplanationJson {

    private ExplanationJson() {}

    /** What came of one rule. */
    static void rule(Explanation.Rule rule, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("error_code", rule.row().code());
        json.writeStringField("name", rule.row().name());
        json.writeStringField("outcome", rule.outcome().id());
        json.writeArrayFieldStart("facts");
        for (FactValue fact : rule.facts()) {
            fact(fact, json);
        }
        json.writeEndArray();
        more(rule.more(), json);
        json.writeEndObject();
    }

    private static void fact(FactValue fact, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", fact.path());
        json.writeFieldName("value");
        int more = 0;
        if (fact.value() instanceof List<?> list && list.size() > Explanation.MOST_FACTS) {
            more = list.size() - Explanation.MOST_FACTS;
            value(list.subList(0, Explanation.MOST_FACTS), json);
        } else {
            value(fact.value(), json);
        }
        more(more, json);
        if (!fact.known()) {
            json.writeBooleanField("known", false);
        }
        json.writeEndObject();
    }

    /** The ways to be rid of a violation. */
    static void changes(List<Change> changes, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("changes");
        for (Change change : changes) {
            json.writeStartArray();
            for (Patch operation : change.operations()) {
                operation(operation, json);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static void operation(Patch operation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("op", operation.kind().id());
        json.writeStringField("path", operation.path());
        if (operation.kind() != Patch.Kind.REMOVE) {
            json.writeFieldName("value");
            value(operation.value(), json);
        }
        json.writeEndObject();
    }

    private static void more(int more, JsonGenerator json) throws IOException {
        if (more > 0) {
            json.writeNumberField("more", more);
        }
    }

    private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> fields) {
            json.writeStartObject();
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                json.writeFieldName(String.valueOf(field.getKey()));
                value(field.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                value(element, json);
            }
            json.writeEndArray();
        } else {
            leaf(value, json);
        }
    }

    private static void leaf(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
