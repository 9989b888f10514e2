package cloud.preflight.adapter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The OpenAPI document as it is shown, and whether something is what it says. What is answered has no fields but those that
 * are documented, which the document itself does not say: another version may have more.
 */
public final class Documented {

    static final String RESOURCE = "/cloud/preflight/adapter/openapi/openapi.json";

    private static final String PLACE = "#/$defs/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();
    private static final JsonNode CLOSED = closed();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();

    private Documented() {}

    private static JsonNode document() {
        try (InputStream resource = Documented.class.getResourceAsStream(RESOURCE)) {
            return JSON.readTree(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The schemas as they stand in a schema of their own, closed. */
    private static JsonNode closed() {
        JsonNode schemas = tree(DOCUMENT.at("/components/schemas")
                .toString()
                .replace("#/components/schemas/", PLACE)
                .getBytes(StandardCharsets.UTF_8));
        Stream.concat(AnswerSchemas.all().keySet().stream(), DescribedConsole.schemas().keySet().stream())
                .filter(name -> !name.equals("Document"))
                .forEach(name -> close(schemas.get(name)));
        close(schemas.get("Arguments"));
        // What helps generators alone.
        ((ObjectNode) schemas.get("Question")).remove("discriminator");
        return schemas;
    }

    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties")) {
            object.put("additionalProperties", false);
            object.get("properties").forEach(Documented::close);
        }
    }

    static JsonNode schemas() {
        return DOCUMENT.at("/components/schemas");
    }

    static JsonNode node() {
        return DOCUMENT;
    }

    /** Fails unless the JSON is what the schema with this name says. */
    public static void assertIs(String schema, byte[] json) {
        assertIs(schema, tree(json));
    }

    static void assertIs(String schema, JsonNode json) {
        assertThat(faults(schema, json))
                .as("%s as %s in openapi.json", json, schema)
                .isEmpty();
    }

    /** What the schema says against the JSON. */
    static Set<?> faults(String schema, JsonNode json) {
        return SCHEMAS.computeIfAbsent(schema, Documented::schema).validate(json);
    }

    static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonSchema schema(String name) {
        ObjectNode root = JSON.createObjectNode().put("$ref", PLACE + name);
        root.set("$defs", CLOSED);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root);
    }
}
