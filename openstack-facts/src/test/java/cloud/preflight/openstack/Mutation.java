package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Small damage to a JSON text: to its bytes, or to its values. */
public final class Mutation {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> PIECES = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\\ud800",
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e9",
            " ",
            "\"id\":1,",
            "\u0000",
            "é");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "-1",
            "1.5",
            "9007199254740992",
            "\"\"",
            "\"x\"",
            "\"true\"",
            "{}",
            "[]",
            "[null]",
            "[{}]",
            "{\"id\": 5}",
            "[[]]",
            "\"<\"",
            "\"\\ud800\"");

    private Mutation() {}

    /** The document with one to three things changed. */
    public static byte[] of(byte[] document, Random random) {
        byte[] mutated = document;
        for (int times = random.nextInt(3); times >= 0; times--) {
            mutated = random.nextInt(3) == 0 ? bytes(mutated, random) : values(mutated, random);
        }
        return mutated;
    }

    private static byte[] bytes(byte[] document, Random random) {
        int from = random.nextInt(document.length + 1);
        int to = Math.min(document.length, from + random.nextInt(random.nextBoolean() ? 3 : 60));
        byte[] piece = PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(document, 0, from);
        switch (random.nextInt(4)) {
            case 0 -> out.write(piece, 0, piece.length);
            case 1 -> out.write(document, from, to - from);
            case 2 -> out.write(random.nextInt(256));
            default -> {
                // Only left out.
            }
        }
        int rest = random.nextBoolean() ? to : from;
        out.write(document, rest, document.length - rest);
        return out.toByteArray();
    }

    private static byte[] values(byte[] document, Random random) {
        try {
            JsonNode root = JSON.readTree(document);
            List<JsonNode> containers = new ArrayList<>();
            collect(root, containers);
            if (containers.isEmpty()) {
                return document;
            }
            JsonNode value = JSON.readTree(VALUES.get(random.nextInt(VALUES.size())));
            JsonNode other = containers.get(random.nextInt(containers.size())).deepCopy();
            change(containers.get(random.nextInt(containers.size())), random.nextInt(4) == 0 ? other : value, random);
            return JSON.writeValueAsBytes(root);
        } catch (IOException broken) {
            return document;
        }
    }

    private static void change(JsonNode container, JsonNode value, Random random) {
        int at = container.isEmpty() ? 0 : random.nextInt(container.size());
        boolean remove = random.nextInt(3) == 0;
        if (container instanceof ArrayNode list) {
            if (remove) {
                list.remove(at);
            } else {
                list.insert(at, random.nextBoolean() && !list.isEmpty() ? list.get(at) : value);
            }
        } else if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            if (remove) {
                object.remove(names.get(at));
            } else {
                object.set(names.get(at), value);
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    /** The pointers of all values of a valid JSON text, also of those under a name that is given twice. */
    static Set<String> pointers(byte[] document) {
        Set<String> pointers = new HashSet<>(Set.of(""));
        try (JsonParser parser = new JsonFactory().createParser(document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                pointers.add(parser.getParsingContext().pathAsPointer().toString());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pointers;
    }
}
