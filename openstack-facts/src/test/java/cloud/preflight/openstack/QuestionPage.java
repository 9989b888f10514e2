package cloud.preflight.openstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page that says how to write a question. */
final class QuestionPage {

    static final String TEXT = text();

    /** What stands before any heading of an operation or a section: the fields of the question itself. */
    static final String QUESTION = "";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([a-z ]+) \\| (yes|no) \\|.*");

    private QuestionPage() {}

    /**
     * A field, as a row of a table says.
     *
     * @param part the operation or section whose field it is
     * @param path its names from there, each {@code []} an element of a list
     * @param type the word for its type
     * @param needed whether it may not be absent
     */
    record Field(String part, String path, String type, boolean needed) {

        /** The pointer to it in a question. */
        String pointer() {
            String way = path.replace("[]", "/0").replace('.', '/');
            return NamedField.operations().contains(part) ? "/request/" + way : prefix() + way;
        }

        private String prefix() {
            return switch (part) {
                case QUESTION -> "/";
                case "The facts" -> "/facts/";
                case "quotas", "account" -> "/facts/" + part + "/";
                default -> "/facts/" + part + "/0/";
            };
        }

        /** Its own name. */
        String name() {
            return path.substring(path.lastIndexOf('.') + 1);
        }

        /** A question with nothing on the way to the field, and this in its place. */
        byte[] questionWith(String value) throws IOException {
            ObjectNode question = bare();
            place(question).set(name(), JSON.readTree(value));
            return Trees.bytes(question);
        }

        /** A question without the field, in an object that could have it. */
        byte[] questionWithout() {
            ObjectNode question = bare();
            place(question).remove(name());
            return Trees.bytes(question);
        }

        private ObjectNode bare() {
            String operation = NamedField.operations().contains(part) ? part : "delete_task";
            ObjectNode question = JSON.createObjectNode().put("operation", operation);
            question.set("request", JSON.createObjectNode());
            question.set("facts", JSON.createObjectNode());
            return question;
        }

        /** The object around the field, made where it is not there. */
        private ObjectNode place(ObjectNode question) {
            JsonNode at = question;
            String[] steps = pointer().substring(1).split("/", -1);
            for (int i = 0; i < steps.length - 1; i++) {
                at = step(at, steps[i], steps[i + 1].equals("0"));
            }
            return (ObjectNode) at;
        }

        private static JsonNode step(JsonNode at, String name, boolean toList) {
            if (at instanceof ArrayNode list) {
                return list.isEmpty() ? list.addObject() : list.get(0);
            }
            JsonNode next = at.get(name);
            if (next == null) {
                next = toList ? JSON.createArrayNode() : JSON.createObjectNode();
                ((ObjectNode) at).set(name, next);
            }
            return next;
        }

        @Override
        public String toString() {
            return part + " " + path;
        }
    }

    /** Every field that a table names, in the order of the page. */
    static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        String part = QUESTION;
        for (String line : TEXT.lines().toList()) {
            Matcher heading = HEADING.matcher(line);
            Matcher row = ROW.matcher(line);
            if (heading.matches()) {
                part = part(heading.group(1));
            } else if (row.matches()) {
                fields.add(
                        new Field(part, row.group(1), row.group(2), row.group(3).equals("yes")));
            }
        }
        return fields;
    }

    private static String part(String heading) {
        if (heading.startsWith("`")) {
            return heading.replace("`", "");
        }
        return heading.equals("The facts") ? heading : QUESTION;
    }

    /** The names of the fields of these parts, and of the objects and lists on the way to them. */
    static List<String> names(String... parts) {
        return fields().stream()
                .filter(field -> Arrays.asList(parts).contains(field.part()))
                .map(Field::name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The examples in a language. */
    static List<String> blocks(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(TEXT)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String text() {
        try {
            return Files.readString(Path.of("..", "docs", "questions.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
