package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cloud.preflight.facts.Section;
import cloud.preflight.request.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are read from a stream one by one, and read again where they are kept. */
class DocumentReaderTest {

    /** The parser takes pieces of so many bytes from a stream. */
    private static final int PIECE = 8_000;

    private static final class Kept implements DocumentReader.Sink {
        private final List<Section> known = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();
        private final List<String> pages = new ArrayList<>();

        @Override
        public void page(Section section, boolean last) {
            pages.add(section.id() + (last ? " ends" : " goes on"));
        }

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'servers':[],'servers_links':[{'rel':'next','href':'http://nova/servers?marker=s'}]}",
                "{'servers_links':[{'rel':'self'},{'rel':'next'}],'servers':[]}",
                "{'servers':[],'servers_links':[{'rel':'next'},{'href':'x'}]}"
            })
    void aPageThatSaysNextIsNotTheLast(String text) throws Exception {
        assertThat(answered(text).pages).containsExactly("servers goes on");
        InvalidDocument refused =
                catchThrowableOfType(InvalidDocument.class, () -> read(text.replace('\'', '"'), new Kept()));
        assertThat(refused.faults())
                .containsExactly(new Fault(
                        "/servers_links",
                        "says next: the other pages are wanted too (preflight inventory puts pages together)"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'servers':[]}",
                "{'servers':[],'servers_links':null}",
                "{'servers':[],'servers_links':[]}",
                "{'servers':[],'servers_links':[{}]}",
                "{'servers':[],'servers_links':[{'rel':null}]}",
                "{'servers':[],'servers_links':[{'rel':'Next'},{'rel':'previous'},{'rel':'last'}]}",
                "{'servers':[],'volumes_links':[{'rel':'next'}]}",
                "{'servers':[],'server_links':[{'rel':'next'}]}"
            })
    void anyOtherPageIsTheLast(String text) throws Exception {
        assertThat(answered(text).pages).containsExactly("servers ends");
        read(text.replace('\'', '"'), new Kept());
    }

    @Test
    void aSingleDocumentIsNoPage() throws Exception {
        Kept kept = answered("{'server':{'id':'s','status':'ACTIVE'},'volumes':[],'quotas':{'resources':[]}}");
        assertThat(kept.known).contains(Section.SERVERS, Section.VOLUMES, Section.QUOTAS);
        assertThat(kept.pages).containsExactly("volumes ends");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'servers':[],'servers_links':{'rel':'next'}}    | /servers_links       | is an object, not a list",
                "{'servers':[],'servers_links':['next']}          | /servers_links/0     | is a text, not an object",
                "{'servers':[],'servers_links':[{'rel':['next']}]}| /servers_links/0/rel | is a list, not a text",
                "{'servers_links':[{'rel':'next'}]}               | ~~                   | has none of servers, server,",
                "[{'ID':'s'}]                                     | ~~                   | is a list alone: give the API's"
            })
    void whatIsWrongWithPagesIsNamed(String text, String pointer, String problem) {
        InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, () -> answered(text));
        assertThat(invalid.faults()).hasSize(1);
        assertThat(invalid.faults().get(0).pointer()).isEqualTo(pointer);
        assertThat(invalid.faults().get(0).problem()).startsWith(problem);
    }

    @Test
    void linksAreNoSection() {
        InvalidDocument invalid = catchThrowableOfType(InvalidDocument.class, () -> answered("{'a':1}"));
        assertThat(invalid.faults().get(0).problem())
                .contains("policies, policy")
                .doesNotContain("_links");
    }

    @Test
    void anIdStandsOnceInATextAndAgainInAnother() throws Exception {
        DocumentReader reader = DocumentReader.ofAnswers();
        Kept kept = new Kept();
        for (int i = 0; i < 2; i++) {
            reader.read(bytes("{'server':{'id':'s','status':'ACTIVE'}}"), kept);
        }
        assertThat(kept.documents).hasSize(2);
        InvalidDocument twice = catchThrowableOfType(
                InvalidDocument.class,
                () -> answered("{'servers':[{'id':'s','status':'A'}],'server':{'id':'s','status':'A'}}"));
        assertThat(twice.faults()).extracting(Fault::pointer).containsExactly("/server/id");
    }

    private static Kept answered(String text) throws IOException, InvalidDocument {
        Kept kept = new Kept();
        DocumentReader.ofAnswers().read(bytes(text), kept);
        return kept;
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
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
