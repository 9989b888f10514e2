package cloud.preflight.answers;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes JSON in UTF-8. */
final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** What is written to a generator. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** One object with this content. */
    static byte[] object(Content content) {
        return bytes(json -> {
            json.writeStartObject();
            content.write(json);
            json.writeEndObject();
        });
    }

    /** One list with this content. */
    static byte[] list(Content content) {
        return bytes(json -> {
            json.writeStartArray();
            content.write(json);
            json.writeEndArray();
        });
    }

    static JsonGenerator generator(ByteArrayBuilder bytes) {
        try {
            return FACTORY.createGenerator(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] bytes(Content content) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator json = generator(bytes)) {
                content.write(json);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The number of the line that a question stood on, where it stood on one. */
    static void line(JsonGenerator json, long line) throws IOException {
        if (line != Line.NONE) {
            json.writeNumberField("line", line);
        }
    }

    static void texts(JsonGenerator json, String name, List<?> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object text : texts) {
            json.writeString(text.toString());
        }
        json.writeEndArray();
    }
}
