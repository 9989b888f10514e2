package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Section;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Facts as JSON, in the native documents that they are read from. What is written is read as the same facts; of a document
 * it has the fields that can make a difference, and no others.
 */
public final class FactsJson {

    private FactsJson() {}

    /** These sections, which are known, as one JSON object without line breaks. */
    public static byte[] bytes(Facts facts, Set<Section> sections) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            try (JsonGenerator json = Json.SHARED.createGenerator(bytes)) {
                json.writeStartObject();
                for (Section section : sections) {
                    write(facts, section, json);
                }
                json.writeEndObject();
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Facts facts, Section section, JsonGenerator json) throws IOException {
        switch (section) {
            case ACCOUNT -> {
                json.writeFieldName(section.id());
                new DocumentJson(json).write(facts.account());
            }
            case QUOTAS -> {
                json.writeObjectFieldStart(section.id());
                documents(facts, section, "resources", json);
                json.writeEndObject();
            }
            default -> {
                documents(facts, section, section.id(), json);
                if (!facts.whole(section)) {
                    goesOn(section, json);
                }
            }
        }
    }

    private static void documents(Facts facts, Section section, String field, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(field);
        for (Object document : facts.documents(section)) {
            new DocumentJson(json).write(document);
        }
        json.writeEndArray();
    }

    private static void goesOn(Section section, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(SectionJson.links(section));
        json.writeStartObject();
        json.writeStringField("rel", "next");
        json.writeEndObject();
        json.writeEndArray();
    }

    /**
     * The facts that the bytes hold, which are those of a question.
     *
     * @throws InvalidDocument with every fault, when they hold none
     */
    public static Facts read(byte[] json) throws InvalidDocument {
        return Json.read(json, factory -> {
            FaultList faults = new FaultList();
            try (JsonParser parser = factory.createParser(json)) {
                Cursor cursor = new Cursor(parser, faults, "", 0);
                cursor.start();
                Facts facts = FactsReader.read(cursor);
                cursor.end();
                if (!faults.isEmpty()) {
                    throw new InvalidDocument(faults.inOrder());
                }
                return facts;
            }
        });
    }
}
