package cloud.preflight.answers;

import cloud.preflight.request.Fault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes JSON in UTF-8. Safe for any number of threads. */
public final class JsonText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** What is written to a generator. */
    public interface Content {

        /** Writes it. */
        void write(JsonGenerator json) throws IOException;
    }

    /** One object with this content, without line breaks. */
    public static byte[] object(Content content) {
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

    /** The field {@code faults} with what is wrong with a document. */
    public static void faults(JsonGenerator json, List<Fault> faults) throws IOException {
        json.writeArrayFieldStart("faults");
        for (Fault fault : faults) {
            json.writeStartObject();
            json.writeStringField("pointer", fault.pointer());
            json.writeStringField("problem", fault.problem());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void texts(JsonGenerator json, String name, List<?> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object text : texts) {
            json.writeString(text.toString());
        }
        json.writeEndArray();
    }
}
