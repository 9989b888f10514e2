package cloud.preflight.adapter.openapi;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Schemas of JSON values. */
final class Schema {

    private static final String REFERENCE = "#/components/schemas/";

    private static final String NULL = "null";

    private Schema() {}

    static Map<String, Object> text(String words) {
        return Tree.of("type", "string", "description", words);
    }

    /** One of these texts. */
    static Map<String, Object> oneOf(List<String> texts, String words) {
        return Tree.of("type", "string", "enum", texts, "description", words);
    }

    static Map<String, Object> integer(long least, String words) {
        return Tree.of("type", "integer", "format", "int64", "minimum", least, "description", words);
    }

    static Map<String, Object> flag(String words) {
        return Tree.of("type", "boolean", "description", words);
    }

    static Map<String, Object> list(Map<String, Object> elements, String words) {
        return Tree.of("type", "array", "items", elements, "description", words);
    }

    /** A schema that has a name. */
    static Map<String, Object> named(String name) {
        return Tree.of("$ref", REFERENCE + name);
    }

    static Map<String, Object> named(String name, String words) {
        return Tree.of("$ref", REFERENCE + name, "description", words);
    }

    static Map<String, Object> object(String words, List<String> needed, Map<String, Object> fields) {
        return Tree.of("type", "object", "description", words, "required", needed, "properties", fields);
    }

    /** The same, or null. */
    static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.get("type") instanceof String type) {
            return Tree.with(schema, "type", List.of(type, NULL));
        }
        Map<String, Object> none = Tree.of("type", NULL);
        List<?> several =
                schema.get("anyOf") instanceof List<?> some ? some : List.of(Tree.of("$ref", schema.get("$ref")));
        return Tree.of(
                "anyOf",
                Stream.concat(several.stream(), Stream.of(none)).toList(),
                "description",
                schema.getOrDefault("description", ""));
    }
}
