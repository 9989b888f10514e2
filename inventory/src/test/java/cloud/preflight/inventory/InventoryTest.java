package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.Section;
import cloud.preflight.openstack.InvalidDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept, in either database. */
@ParameterizedClass
@EnumSource(Kind.class)
class InventoryTest {

    private static final String P = "project-1";

    @Parameter
    private Kind kind;

    @TempDir
    private Path directory;

    private Inventory inventory;

    @BeforeEach
    void open() {
        inventory = kind.open(directory);
    }

    @AfterEach
    void close() {
        inventory.close();
    }

    @Test
    void thereIsNothingBeforeTheFirstWrite() throws Exception {
        assertThat(facts(P)).isEqualTo("{}");
        assertThat(inventory.document(P, Section.SERVERS, "s")).isEmpty();
        assertThat(inventory.page(P, Section.SERVERS, null, 1)).isEmpty();
        assertThat(inventory.remove(P, Section.SERVERS, "s")).isFalse();
        inventory.clear(P);
    }

    @Test
    void documentsAreGivenBackByteForByteButForWhiteSpaceOutsideStrings() throws Exception {
        String server =
                " { 'id' : 's\\u0031' ,\n\t'status':'ACTIVE', 'x' : [ 1.50e+3 , {'y' : ' \\\\' , 'z':' \\\" ' } ] , 'é':'ü 😀'\r} ";
        put("{'unknown': [ 1 ], 'servers': [" + server
                + "], 'account': { }, 'quotas': { 'resources' : [ ] , 'more': 1 }}");
        assertThat(facts(P))
                .isEqualTo(
                        json("{'servers':[{'id':'s\\u0031','status':'ACTIVE','x':[1.50e+3,{'y':' \\\\','z':' \\\" '}],"
                                + "'é':'ü 😀'}],'quotas':{'resources':[],'more':1},'account':{}}"));
        assertThat(text(inventory.document(P, Section.SERVERS, "s1").orElseThrow()))
                .startsWith(json("{'id':'s\\u0031',"));
    }

    @Test
    void replacingForgetsWhatIsNotGiven() throws Exception {
        put("{'servers': [" + server("a") + "," + server("b") + "], 'policies': [], 'account': {}}");
        assertThat(put("{'volumes': [" + volume("v") + "]}")).isEqualTo(Map.of(Section.VOLUMES, 1L));
        assertThat(facts(P)).isEqualTo(json("{'volumes':[" + volume("v") + "]}"));
    }

    @Test
    void mergingReplacesInPlaceAndAddsAtTheEnd() throws Exception {
        put("{'servers': [" + server("a") + "," + server("b") + "," + server("c") + "]}");
        String changed = server("b").replace("ACTIVE", "ERROR");
        Map<Section, Long> stored = patch(
                "{'servers': [" + server("d") + "," + changed + "], 'volumes': [], 'account': {'existing_user':true}}");
        assertThat(stored).isEqualTo(Map.of(Section.SERVERS, 4L, Section.VOLUMES, 0L, Section.ACCOUNT, 1L));
        assertThat(facts(P))
                .isEqualTo(json("{'servers':[" + server("a") + "," + changed + "," + server("c") + "," + server("d")
                        + "],'volumes':[],'account':{'existing_user':true}}"));
        assertThat(patch("{'account': {}}")).containsEntry(Section.ACCOUNT, 1L);
        assertThat(facts(P)).endsWith(json(",'account':{}}"));
    }

    @Test
    void whatIsRemovedIsGoneAndItsSectionStaysKnown() throws Exception {
        put("{'servers': [" + server("a") + "," + server("b") + "], 'quotas': {'resources':[]}, 'account': {}}");
        assertThat(inventory.remove(P, Section.SERVERS, "a")).isTrue();
        assertThat(inventory.remove(P, Section.SERVERS, "a")).isFalse();
        assertThat(inventory.remove(P, Section.SERVERS, "b")).isTrue();
        assertThat(inventory.remove(P, Section.QUOTAS, "")).isTrue();
        assertThat(inventory.remove(P, Section.QUOTAS, "")).isFalse();
        assertThat(facts(P)).isEqualTo(json("{'servers':[],'account':{}}"));
        assertThat(patch("{'servers': [" + server("b") + "]}")).containsEntry(Section.SERVERS, 1L);
        inventory.clear(P);
        assertThat(facts(P)).isEqualTo("{}");
    }

    @Test
    void projectsAreKeptApart() throws Exception {
        put("{'servers': [" + server("a") + "]}");
        inventory.replace("project-2", stream("{'servers': []}"));
        inventory.clear("project-3");
        assertThat(facts(P)).contains("\"a\"");
        assertThat(facts("project-2")).isEqualTo(json("{'servers':[]}"));
        inventory.clear("project-2");
        assertThat(facts(P)).contains("\"a\"");
    }

    @Test
    void idsMayHoldAnything() throws Exception {
        for (String id : List.of("a\\u0000b", "A", "a", "ß", "é", "e\\u0301", "%2F/'; DROP", "😀".repeat(255))) {
            String escaped = id.replace("'", "\\u0027");
            patch("{'servers': [{'id':'" + escaped + "','status':'" + escaped + "'}]}");
        }
        assertThat(inventory.document(P, Section.SERVERS, "a\0b")).isPresent();
        assertThat(text(inventory.document(P, Section.SERVERS, "A").orElseThrow()))
                .contains("\"status\":\"A\"");
        assertThat(text(inventory.document(P, Section.SERVERS, "%2F/'; DROP").orElseThrow()))
                .contains("DROP");
        assertThat(inventory.document(P, Section.SERVERS, "😀".repeat(255))).isPresent();
        assertThat(patch("{'servers': []}")).containsEntry(Section.SERVERS, 8L);
    }

    @Test
    void aRefusedWriteChangesNothing() throws Exception {
        put("{'servers': [" + server("a") + "]}");
        String before = facts(P);
        assertRefused("{'servers': [" + server("b") + ", {'id':'c'}]}", "/servers/1/status");
        assertRefused("{'servers': [" + server("b") + "," + server("b") + "]}", "/servers/1/id");
        assertRefused("{'servers': [" + server("b") + "]} x", "");
        assertRefused("{'servers': [" + server("b") + "]", "");
        assertRefused("{}", "");
        assertRefused("{'servers': null, 'other': []}", "");
        assertRefused("{'quotas': {}}", "");
        assertRefused("[]", "");
        assertThat(facts(P)).isEqualTo(before);
    }

    @Test
    void aStreamThatBreaksOffChangesNothing() throws Exception {
        put("{'servers': [" + server("a") + "]}");
        String before = facts(P);
        InputStream broken = new InputStream() {
            private final InputStream start = stream("{'servers': [" + server("b"));

            @Override
            public int read() throws IOException {
                int next = start.read();
                if (next < 0) {
                    throw new IOException("gone");
                }
                return next;
            }
        };
        assertThatThrownBy(() -> inventory.replace(P, broken)).isInstanceOf(IOException.class);
        assertThat(facts(P)).isEqualTo(before);
    }

    @Test
    void pagesFollowTheOrderAndEnd() throws Exception {
        StringBuilder servers = new StringBuilder();
        for (int i = 0; i < 1_201; i++) {
            servers.append(i == 0 ? "" : ",").append(server("s" + i));
        }
        put("{'servers': [" + servers + "]}");
        Page first = inventory.page(P, Section.SERVERS, null, 1_000).orElseThrow();
        assertThat(first.documents()).hasSize(1_000);
        assertThat(first.nextMarker()).isEqualTo("s999");
        Page second = inventory.page(P, Section.SERVERS, "s999", 201).orElseThrow();
        assertThat(second.documents()).hasSize(201);
        assertThat(text(second.documents().get(200))).isEqualTo(json(server("s1200")));
        assertThat(second.nextMarker()).isNull();
        assertThatThrownBy(() -> inventory.page(P, Section.SERVERS, "x", 1)).isInstanceOf(Page.NoSuchMarker.class);
    }

    @Test
    void aPageOfLargeDocumentsEndsEarly() throws Exception {
        String large = "x".repeat(6 << 20);
        for (int i = 0; i < 4; i++) {
            patch("{'servers': [{'id':'s" + i + "','status':'A','x':'" + large + "'}]}");
        }
        Page page = inventory.page(P, Section.SERVERS, null, 1_000).orElseThrow();
        assertThat(page.documents()).hasSize(3);
        assertThat(page.nextMarker()).isEqualTo("s2");
    }

    @Test
    void aStoredInventoryIsThereForTheNextToOpenIt() throws Exception {
        put("{'servers': [" + server("a") + "]}");
        String before = facts(P);
        inventory.close();
        assertThat(facts(P)).isEqualTo(before);
    }

    private void assertRefused(String facts, String pointer) {
        for (boolean afresh : new boolean[] {true, false}) {
            assertThatThrownBy(() -> {
                        if (afresh) {
                            put(facts);
                        } else {
                            patch(facts);
                        }
                    })
                    .isInstanceOfSatisfying(
                            InvalidDocument.class,
                            invalid -> assertThat(invalid.faults())
                                    .singleElement()
                                    .satisfies(
                                            fault -> assertThat(fault.pointer()).isEqualTo(pointer)));
        }
    }

    private Map<Section, Long> put(String facts) throws IOException, InvalidDocument {
        return inventory.replace(P, stream(facts));
    }

    private Map<Section, Long> patch(String facts) throws IOException, InvalidDocument {
        return inventory.merge(P, stream(facts));
    }

    private String facts(String project) throws IOException {
        try (InputStream facts = inventory.facts(project)) {
            return text(facts.readAllBytes());
        }
    }

    private static String server(String id) {
        return json("{'id':'" + id + "','status':'ACTIVE'}");
    }

    private static String volume(String id) {
        return json("{'id':'" + id + "','size':1}");
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(json(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
