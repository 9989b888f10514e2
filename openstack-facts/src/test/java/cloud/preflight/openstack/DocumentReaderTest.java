package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.request.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are read from a stream one by one, and read again where they are kept. */
class DocumentReaderTest {

    /** The parser takes pieces of so many bytes from a stream. */
    private static final int PIECE = 8_000;

    private static final class Kept implements DocumentReader.Sink {
        private final List<Section> known = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();

        @Override
        public void known(Section section) {
            known.add(section);
        }

        @Override
        public void document(Document document) {
            documents.add(document);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "1234567", "\"text\"", "[]"})
    void whatIsNoDocumentIsAFaultWhereverAPieceEnds(String value) {
        String before = "{\"servers\":[";
        for (int end = 0; end <= value.length(); end++) {
            String text = before + " ".repeat(PIECE - before.length() - end) + value + "]}";
            InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, () -> read(text, new Kept()));
            assertThat(invalid.faults()).extracting(Fault::pointer).containsExactly("/servers/0");
        }
    }

    @Test
    void aDocumentWithALongFieldNameIsReadAgain() throws Exception {
        String name = "n".repeat(1_000);
        Kept kept = new Kept();
        read("{\"servers\":[{\"id\":\"s\",\"status\":\"ACTIVE\",\"" + name + "\":1}]}", kept);
        assertThat(StoredDocuments.servers(
                        kept.documents.stream().map(Document::json).toList()))
                .isEqualTo(kept.documents.stream().map(Document::content).toList());
    }

    @Test
    void aDocumentHasTheLimitToTheByte() throws Exception {
        Kept kept = new Kept();
        read("[" + largest(0) + "]", kept);
        assertThat(kept.documents).hasSize(1);
        assertThatThrownBy(() -> read("[" + largest(1) + "]", new Kept())).isInstanceOf(DocumentTooLarge.class);
    }

    @Test
    void afterAFaultNothingMoreComes() {
        Kept kept = new Kept();
        assertThatThrownBy(() -> read("{\"servers\":[5],\"volumes\":[{\"id\":\"v\",\"size\":1}]}", kept))
                .isInstanceOf(InvalidDocument.class);
        assertThat(kept.known).containsExactly(Section.SERVERS);
        assertThat(kept.documents).isEmpty();
    }

    private static String largest(int more) {
        String start = "{\"id\":\"s\",\"status\":\"ACTIVE\",\"more\":\"";
        return start + "x".repeat(DocumentReader.LONGEST + more - start.length() - 2) + "\"}";
    }

    private static void read(String text, Kept kept) throws IOException, InvalidDocument {
        String facts = text.startsWith("[") ? "{\"servers\":" + text + "}" : text;
        DocumentReader.ofFacts().read(new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)), kept);
    }
}
