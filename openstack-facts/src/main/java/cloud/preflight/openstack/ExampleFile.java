package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question that says what is expected of its answer: {@code {"operation": …, "request": …, "facts": …, "verdict": …}}.
 *
 * @param question the question for {@link QuestionReader}: the document without {@code profile} and {@code verdict}
 * @param profile {@code profile}: the keys of the platform profile that differ from its defaults; none where it is absent
 * @param verdict {@code verdict}: what is expected, which is any part of the answer
 */
public record ExampleFile(
        byte[] question, Map<String, @Nullable Object> profile, Map<String, @Nullable Object> verdict) {

    private static final int PROFILE = 0;
    private static final int VERDICT = 1;
    private static final Fields FIELDS = Fields.of("profile", "verdict");
    private static final Set<String> OURS = Set.of("profile", "verdict");

    /**
     * The example that the bytes hold. Whether its question can be read is not looked at.
     *
     * @throws InvalidDocument when they hold no JSON object, or one that expects nothing
     */
    public static ExampleFile read(byte[] json) throws InvalidDocument {
        return Json.read(json, factory -> read(json, factory));
    }

    private static ExampleFile read(byte[] json, JsonFactory factory) throws IOException, InvalidDocument {
        FaultList faults = new FaultList();
        List<Map<String, @Nullable Object>> ours = new ArrayList<>(List.of(Map.of(), Map.of()));
        try (JsonParser parser = factory.createParser(json)) {
            Cursor cursor = new Cursor(parser, faults, "", 0);
            cursor.start();
            if (cursor.isObject()) {
                ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
                for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                    ours.set(field, mapping(cursor));
                }
                fields.require(VERDICT);
            }
            cursor.end();
        }
        if (!faults.isEmpty()) {
            throw new InvalidDocument(faults.inOrder());
        }
        return new ExampleFile(question(json, factory), ours.get(PROFILE), ours.get(VERDICT));
    }

    private static Map<String, @Nullable Object> mapping(Cursor cursor) throws IOException {
        return cursor.isObject() ? JsonTree.object(cursor.parser()) : Map.of();
    }

    /** The bytes of every field but ours, as they are. */
    private static byte[] question(byte[] json, JsonFactory factory) throws IOException {
        ByteArrayOutputStream question = new ByteArrayOutputStream(json.length);
        question.write('{');
        try (JsonParser parser = factory.createParser(json)) {
            parser.nextToken();
            boolean kept = false;
            int from = 0;
            for (JsonToken token = parser.nextToken(); ; token = parser.nextToken()) {
                int at = (int) parser.currentTokenLocation().getByteOffset();
                if (kept) {
                    question.write(json, from, at - from);
                }
                if (token == JsonToken.END_OBJECT) {
                    return closed(question.toByteArray());
                }
                kept = !OURS.contains(parser.currentName());
                from = at;
                parser.nextToken();
                parser.skipChildren();
            }
        }
    }

    /** What is between a field and the next one ends with a comma, unless the field was the last. */
    private static byte[] closed(byte[] fields) {
        int end = fields.length;
        while (Character.isWhitespace(fields[end - 1]) || fields[end - 1] == ',') {
            end--;
        }
        byte[] question = new byte[end + 1];
        System.arraycopy(fields, 0, question, 0, end);
        question[end] = '}';
        return question;
    }
}
