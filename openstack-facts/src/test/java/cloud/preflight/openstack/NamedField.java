package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A field that the contract names, or an element of a list: a line of {@code fields.tsv}. */
record NamedField(String operation, String pointer, String kind, String presence) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String[]> FIELDS = lines("fields.tsv").toList();
    private static final String REQUESTS = resource("requests.json");
    private static final String FACTS = resource("facts.json");

    static List<NamedField> all() {
        return FIELDS.stream()
                .map(cells -> new NamedField(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    static Stream<NamedField> ofKind(String... kinds) {
        return all().stream().filter(field -> Arrays.asList(kinds).contains(field.kind()));
    }

    static List<String> operations() {
        return tree(REQUESTS).properties().stream().map(Map.Entry::getKey).toList();
    }

    /** A valid question that has every named field of the operation and of the facts. */
    static ObjectNode question(String operation) {
        ObjectNode question = JSON.createObjectNode().put("operation", operation);
        question.set("request", tree(REQUESTS).get(operation));
        question.set("facts", tree(FACTS));
        return question;
    }

    ObjectNode question() {
        return question(operation);
    }

    /** The valid question with another value in this place, given as JSON. */
    ObjectNode questionWith(String value) {
        ObjectNode question = question();
        JsonNode around = around(question);
        if (around instanceof ArrayNode list) {
            list.set(Integer.parseInt(name()), tree(value));
        } else {
            ((ObjectNode) around).set(name(), tree(value));
        }
        return question;
    }

    ObjectNode questionWithout() {
        ObjectNode question = question();
        ((ObjectNode) around(question)).remove(name());
        return question;
    }

    JsonNode value() {
        return question().at(pointer);
    }

    JsonNode around(JsonNode question) {
        return question.at(JsonPointer.compile(pointer).head());
    }

    String name() {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }

    boolean isElement() {
        return presence.equals("element");
    }

    @Override
    public String toString() {
        return operation + " " + pointer;
    }

    /** The cells of each line of a table, without its comments. */
    static Stream<String[]> lines(String table) {
        return resource(table).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream in = NamedField.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
