package cloud.preflight.live;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.Document;
import cloud.preflight.openstack.DocumentReader;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The documents of a section in one answer. Not safe for several threads at once. */
final class Page implements DocumentReader.Sink {

    private static final JsonFactory JSON = new JsonFactory();

    private final Section section;
    private final List<Document> documents = new ArrayList<>();
    private boolean list;
    private boolean goesOn;
    private String next = "";

    Page(Section section) {
        this.section = section;
    }

    @Override
    public void known(Section other) {
        // Told by documents and pages.
    }

    @Override
    public void document(Document document) {
        if (document.section() == section) {
            documents.add(document);
        }
    }

    @Override
    public void page(Section other, boolean last) {
        if (other == section) {
            list = true;
            goesOn = !last;
        }
    }

    List<Document> documents() {
        return documents;
    }

    /** Whether it was a list, and not one document. */
    boolean isList() {
        return list;
    }

    /** Whether the service says that there is more. */
    boolean goesOn() {
        return goesOn;
    }

    /** The query of the next page; empty where there is no way on. */
    String next() {
        return next;
    }

    /** Looks for the way on in the answer, once that is known to be readable. */
    void links(byte[] answer) throws IOException {
        if (!goesOn) {
            return;
        }
        try (JsonParser json = JSON.createParser(answer)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean links = json.currentName().equals(section.id() + "_links");
                json.nextToken();
                if (links) {
                    links(json);
                    return;
                }
                json.skipChildren();
            }
        }
    }

    private void links(JsonParser json) throws IOException {
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String rel = "";
            String href = "";
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("rel") && rel.isEmpty()) {
                    rel = json.getValueAsString("");
                } else if (name.equals("href") && href.isEmpty()) {
                    href = json.getValueAsString("");
                }
                json.skipChildren();
            }
            if (rel.equals("next")) {
                next = query(href);
                return;
            }
        }
    }

    /** The query alone: a token goes to no address that an answer names. */
    private static String query(String href) {
        try {
            String query = URI.create(href).getRawQuery();
            return query == null ? "" : query;
        } catch (IllegalArgumentException other) {
            return "";
        }
    }
}
