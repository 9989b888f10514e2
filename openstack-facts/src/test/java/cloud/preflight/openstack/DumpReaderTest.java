package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.Section;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of a dump, each an answer or a bare document. */
class DumpReaderTest {

    private static final DumpPlace SERVERS = new DumpPlace(Optional.of(Section.SERVERS), "default", false);
    private static final String SERVER = "{\"id\":\"s1\",\"status\":\"ACTIVE\"}";

    private final DumpReader reader = new DumpReader();

    /** Takes down what came, and forgets what came of a text that did not end. */
    private static final class Seen implements DumpSink {

        private final List<String> all = new ArrayList<>();
        private int ended;

        @Override
        public void begin() {
            all.subList(ended, all.size()).clear();
        }

        @Override
        public void document(DumpDocument document) {
            String id = document.content().toString().replaceAll("^[A-Za-z]+\\[id=([^,]*),.*", "$1");
            all.add(String.join(
                    " ", document.section().id(), document.project(), id, document.note(), "@" + document.offset()));
        }

        @Override
        public void faulty(LostText document) {
            all.add("lost @" + document.offset() + " "
                    + document.section().orElseThrow().id() + " "
                    + document.project().orElse("?") + " " + document.faults());
        }

        @Override
        public void page(Section section, boolean last) {
            all.add(section.id() + (last ? " end" : " next"));
        }

        @Override
        public void end() {
            ended = all.size();
        }
    }

    private List<String> read(String text) throws InvalidDocument {
        return read(text, DumpPlace.anywhere());
    }

    private List<String> read(String text, DumpPlace place) throws InvalidDocument {
        Seen seen = new Seen();
        read(text, place, seen);
        return seen.all;
    }

    /** The text stands in the middle of an array. */
    private void read(String text, DumpPlace place, DumpSink sink) throws InvalidDocument {
        byte[] bytes = ("}}" + text + "{{").getBytes(StandardCharsets.UTF_8);
        reader.read(bytes, new DumpReader.Slice(2, bytes.length - 2, 1_000), place, sink);
    }

    @Test
    void aPageIsReadWithItsLinks() throws InvalidDocument {
        String links = ",\"servers_links\":[{\"rel\":\"next\"}]";
        assertThat(read("{\"servers\":[" + SERVER + "," + SERVER + "]" + links + "}"))
                .containsExactly("servers default s1  @1012", "servers default s1  @1042", "servers next");
        assertThat(read("{\"volumes\":[]}")).containsExactly("volumes end");
    }

    @Test
    void aSingleDocumentSaysNothingOfTheOthers() throws InvalidDocument {
        assertThat(read("{\"server\":" + SERVER + "}")).containsExactly("servers default s1  @1010");
    }

    @Test
    void aBareDocumentIsOfTheSectionThatItsPlaceNames() throws InvalidDocument {
        assertThat(read(SERVER, SERVERS)).containsExactly("servers default s1  @1000");
        assertThat(read(SERVER, SERVERS)).containsExactly("servers default s1  @1000");
        assertThat(read("{\"volume\":{\"id\":\"v\",\"size\":1}}", SERVERS)).containsExactly("volumes default v  @1010");
        assertThat(read(SERVER, SERVERS)).containsExactly("servers default s1  @1000");
    }

    @Test
    void aBareDocumentOfNoSectionIsRefused() {
        assertThatThrownBy(() -> read(SERVER))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("has none of servers, server")
                .hasMessageContaining("a document of a server alone");
    }

    @Test
    void aDocumentNamesItsProject() throws InvalidDocument {
        String rest = ",\"status\":\"A\"}";
        DumpPlace place = new DumpPlace(Optional.of(Section.SERVERS), "folder", false);
        assertThat(read("{\"id\":\"s\",\"project_id\":\"p\",\"tenant_id\":\"t\"" + rest, place))
                .containsExactly("servers t s  @1000");
        assertThat(read("{\"id\":\"s\",\"tenant_id\":\"\",\"project_id\":\"p\"" + rest, place))
                .containsExactly("servers p s  @1000");
        assertThat(read("{\"id\":\"s\",\"tenant_id\":null,\"os-vol-tenant-attr:tenant_id\":\"v\"" + rest, place))
                .containsExactly("servers folder s  @1000");
        assertThat(read("{\"volume\":{\"id\":\"v\",\"size\":1,\"os-vol-tenant-attr:tenant_id\":\"x\"}}"))
                .containsExactly("volumes x v  @1010");
        assertThat(read(
                        "{\"id\":\"s\",\"tenant_id\":\"t\"" + rest,
                        new DumpPlace(Optional.of(Section.SERVERS), "own", true)))
                .containsExactly("servers own s  @1000");
        assertThat(read("{\"quotas\":{\"project_id\":\"q\",\"resources\":[]},\"account\":{\"tenant_id\":\"a\"}}"))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("quotas q "))
                .anyMatch(line -> line.startsWith("account a "));
    }

    @Test
    void aServersNameAndABackupsTimeAreNoted() throws InvalidDocument {
        assertThat(read("{\"server\":{\"id\":\"s\",\"status\":\"A\",\"name\":\"n\",\"created_at\":5}}"))
                .containsExactly("servers default s n @1010");
        assertThat(
                        read(
                                "{\"checkpoint_item\":{\"id\":\"i\",\"status\":\"a\",\"resource_id\":\"s\",\"created_at\":\"2026\"}}"))
                .containsExactly("checkpoint_items default i 2026 @1019");
    }

    @Test
    void aFaultyDocumentIsLostAlone() throws InvalidDocument {
        String faulty = "{\"id\":\"\",\"tenant_id\":\"t\",\"tenant_id\":\"u\"}";
        assertThat(read("{\"servers\":[" + faulty + "," + SERVER + ",7]}"))
                .containsExactly(
                        "lost @1012 servers t [Fault[pointer=/id, problem=must not be empty], Fault[pointer=/tenant_id,"
                                + " problem=is given a second time], Fault[pointer=/status, problem=is required]]",
                        "servers default s1  @1054",
                        "lost @1084 servers ? [Fault[pointer=, problem=is a number, not an object]]",
                        "servers end");
    }

    @Test
    void aFaultyDocumentIsLostWhateverElseItHas() throws InvalidDocument {
        assertThat(read("{\"servers\":[{\"id\":\"s\",\"volume\":{}}]}"))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("lost @1012 servers ");
    }

    @Test
    void anIdMayComeAgain() throws InvalidDocument {
        for (int i = 0; i < 2; i++) {
            assertThat(read("{\"policies\":[{\"id\":\"p\",\"name\":\"n\"},{\"id\":\"p\",\"name\":\"n\"}]}"))
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"servers\":[",
                "{\"servers\":[{\"id\":\"s1\",\"status\":\"ACTIVE\"},]}",
                "[]",
                "5",
                "{\"servers\":{}}",
                "{\"servers\":[],\"servers\":[]}",
                "{\"servers\":[]} {}",
                "\uFEFF{\"servers\":[]}"
            })
    void whatIsNoAnswerIsLostAsAWhole(String text) {
        Seen seen = new Seen();
        assertThatThrownBy(() -> read(text, SERVERS, seen)).isInstanceOf(InvalidDocument.class);
        assertThatThrownBy(() -> new DumpReader()
                        .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SERVERS, seen))
                .isInstanceOf(InvalidDocument.class);
        seen.begin();
        assertThat(seen.all).isEmpty();
    }

    @Test
    void aLongAnswerIsReadFromAStream() throws InvalidDocument, IOException {
        String text = "{\"a\":\"" + "é".repeat(9_000) + "\uD83D\uDCBE\",\"servers\":[" + SERVER + "]}";
        Seen seen = new Seen();
        reader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), SERVERS, seen);
        assertThat(seen.all).containsExactly("servers default s1  @18023", "servers end");
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> reader.read(new ByteArrayInputStream(latin), SERVERS, seen))
                .isInstanceOf(InvalidDocument.class)
                .hasMessageContaining("is not UTF-8");
    }

    @Test
    void namesOfAnyLengthArePassedOver() throws InvalidDocument {
        assertThat(read("{\"" + "n".repeat(5_000) + "\":1,\"server\":" + SERVER + "}"))
                .hasSize(1);
    }
}
