package cloud.preflight.adapter.openapi;

import cloud.preflight.catalog.ErrorCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies by media type, with their examples. */
final class Content {

    private final Examples examples;

    Content(Examples examples) {
        this.examples = examples;
    }

    /** The bodies with these schemas. */
    Map<String, Object> of(Map<String, Object> schemas) {
        Map<String, Object> content = new LinkedHashMap<>();
        schemas.forEach((type, schema) -> content.put(type, of(type, (Map<?, ?>) schema)));
        return content;
    }

    private Map<String, Object> of(String type, Map<?, ?> schema) {
        Map<String, Object> body = Tree.of("schema", schema);
        if (type.equals(Described.JSON) && schema.equals(Schema.named("Question"))) {
            body.put("examples", examples(Examples.questions()));
        } else if (type.equals(Described.JSON) && schema.equals(Schema.named("Verdict"))) {
            body.put("examples", examples(examples.verdicts()));
        }
        return body;
    }

    /** The body of an error, with examples by their names. */
    static Map<String, Object> error(Map<String, Object> bodies) {
        return Map.of(Described.JSON, Tree.of("schema", Schema.named("Error"), "examples", examples(bodies)));
    }

    private static Map<String, Object> examples(Map<String, Object> values) {
        Map<String, Object> examples = new LinkedHashMap<>();
        values.forEach((name, value) -> examples.put(name, Tree.of("value", value)));
        return examples;
    }

    /** The status of a row. */
    static int status(String row) {
        return ErrorCode.valueOf(row).httpStatus();
    }
}
