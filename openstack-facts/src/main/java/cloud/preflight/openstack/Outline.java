package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the values of a JSON object are, by their pointers. Of a field that is given twice the first counts. */
final class Outline {

    private final Map<String, Value> values = new LinkedHashMap<>();

    /**
     * One value of the text.
     *
     * @param kind an object, a list, a text, …
     * @param start the offset of its first byte
     * @param end of an object or a list the offset of its last byte, which closes it
     * @param size how many fields or elements it has
     * @param text the text that it is; of anything else there is none
     */
    record Value(JsonToken kind, int start, int end, int size, String text) {

        boolean isObject() {
            return kind == JsonToken.START_OBJECT;
        }

        boolean isNull() {
            return kind == JsonToken.VALUE_NULL;
        }
    }

    private Outline() {}

    /**
     * The outline of a text.
     *
     * @throws InvalidDocument when it is no JSON object
     */
    static Outline of(byte[] json) throws InvalidDocument {
        return Json.read(json, factory -> {
            Outline outline = new Outline();
            FaultList faults = new FaultList();
            try (JsonParser parser = factory.createParser(json)) {
                Cursor cursor = new Cursor(parser, faults, "", 0);
                cursor.start();
                if (cursor.isObject()) {
                    outline.value("", parser);
                }
                cursor.end();
            }
            if (!faults.isEmpty()) {
                throw new InvalidDocument(faults.inOrder());
            }
            return outline;
        });
    }

    private void value(String pointer, JsonParser parser) throws IOException {
        JsonToken kind = parser.currentToken();
        int start = offset(parser);
        int size = 0;
        if (kind == JsonToken.START_OBJECT) {
            for (; parser.nextToken() != JsonToken.END_OBJECT; size++) {
                String field = Pointers.field(pointer, parser.currentName());
                parser.nextToken();
                value(field, parser);
            }
        } else if (kind == JsonToken.START_ARRAY) {
            for (; parser.nextToken() != JsonToken.END_ARRAY; size++) {
                value(pointer + "/" + size, parser);
            }
        }
        String text = kind == JsonToken.VALUE_STRING ? parser.getText() : "";
        values.putIfAbsent(pointer, new Value(kind, start, offset(parser), size, text));
    }

    private static int offset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The value that a pointer leads to; null where there is none. */
    @Nullable
    Value at(String pointer) {
        return values.get(pointer);
    }

    /** The pointers to the fields of the whole object, in their order. */
    Stream<String> fields() {
        return values.keySet().stream().filter(pointer -> pointer.lastIndexOf('/') == 0);
    }
}
