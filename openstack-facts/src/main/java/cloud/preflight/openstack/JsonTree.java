package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as Java has them: a {@code Map} with the fields in their order, a {@code List}, a {@code String}, a {@code
 * Number}, a {@code Boolean} or null. Of a field that is given twice the first counts.
 */
public final class JsonTree {

    private JsonTree() {}

    /**
     * The fields of the object that the bytes hold.
     *
     * @throws InvalidDocument when they hold no JSON object
     */
    public static Map<String, @Nullable Object> object(byte[] json) throws InvalidDocument {
        return Json.read(json, factory -> {
            FaultList faults = new FaultList();
            Map<String, @Nullable Object> fields = Map.of();
            try (JsonParser parser = factory.createParser(json)) {
                Cursor cursor = new Cursor(parser, faults, "", 0);
                cursor.start();
                if (cursor.isObject()) {
                    fields = object(parser);
                }
                cursor.end();
            }
            if (!faults.isEmpty()) {
                throw new InvalidDocument(faults.inOrder());
            }
            return fields;
        });
    }

    /**
     * The text in a field of the object that the bytes hold, for which nothing else is made; empty where there is none, where it
     * is no text, and where they hold no JSON object.
     */
    public static String text(byte[] json, String field) {
        try {
            return Json.read(json, factory -> {
                try (JsonParser parser = factory.createParser(json)) {
                    return text(parser, field);
                }
            });
        } catch (InvalidDocument untold) {
            return "";
        }
    }

    private static String text(JsonParser parser, String field) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return "";
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean isIt = parser.currentName().equals(field);
            JsonToken value = parser.nextToken();
            if (isIt) {
                return value == JsonToken.VALUE_STRING ? parser.getText() : "";
            }
            parser.skipChildren();
        }
        return "";
    }

    /** The fields of the object that a parser stands at the start of. */
    static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (!fields.containsKey(name)) {
                fields.put(name, value);
            }
        }
        return fields;
    }

    private static List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    /** As near as a {@code double} is to it where no decimal has so long an exponent. */
    private static Number decimal(JsonParser parser) throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException | StreamReadException far) {
            return Double.valueOf(parser.getText());
        }
    }
}
