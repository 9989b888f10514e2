package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4 of the HTTP interface, over the wire. */
class InventoryHttpTest {

    private static final String INVENTORY = "/v1/project-1/inventory";
    private static final String JSON = "application/json";

    @TempDir
    private static Path directory;

    private static Service service;
    private static Client client;

    @BeforeAll
    static void start() throws Service.NotStarted {
        service = Services.start(Preflight.create(), Inventory.in(directory));
        client = new Client(service.url());
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @BeforeEach
    void forget() {
        assertThat(send("DELETE", INVENTORY, "").status()).isEqualTo(204);
    }

    @Test
    void aWriteAnswersWhatIsStored() {
        Reply put = send("PUT", INVENTORY, "{'servers':[{'id':'a','status':'ACTIVE'}],'account':{}}");
        assertThat(put.status()).isEqualTo(200);
        assertThat(put.header("Content-Type")).isEqualTo(JSON);
        assertThat(put.text()).isEqualTo(quoted("{'stored':{'servers':1,'account':1}}"));
        Reply patch = send("PATCH", INVENTORY, "{'servers':[{'id':'b','status':'ACTIVE'}],'volumes':[]}");
        assertThat(patch.text()).isEqualTo(quoted("{'stored':{'servers':2,'volumes':0,'account':1}}"));
        assertThat(client.get(INVENTORY).text())
                .isEqualTo(
                        quoted(
                                "{'servers':[{'id':'a','status':'ACTIVE'},{'id':'b','status':'ACTIVE'}],'volumes':[],'account':{}}"));
        assertThat(client.get(INVENTORY).header("Content-Type")).isEqualTo(JSON);
    }

    @Test
    void aDocumentInPlaceOfAListIsToldWhereItBelongs() {
        Reply put = send("PUT", INVENTORY, "{'server':{'id':'s','status':'ACTIVE'}}");
        assertBadRequest(put);
        assertThat(put.text()).contains("; this is a document of a server, which belongs into the list 'servers'\"}");
    }

    @Test
    void aPageHasItsDocumentsAndTheNextMarker() {
        send("PUT", INVENTORY, "{'volumes':[{'id':'a','size':1},{'id':'b\\\"','size':2},{'id':'c','size':3}]}");
        assertThat(client.get(INVENTORY + "/volumes?limit=2").text())
                .isEqualTo(quoted("{'volumes':[{'id':'a','size':1},{'id':'b\\\"','size':2}],'next_marker':'b\\\"'}"));
        assertThat(client.get(INVENTORY + "/volumes?limit=2&marker=b%22").text())
                .isEqualTo(quoted("{'volumes':[{'id':'c','size':3}]}"));
        assertThat(client.get(INVENTORY + "/volumes?limit=99999999999999999999").text())
                .doesNotContain("next_marker");
        assertBadRequest(client.get(INVENTORY + "/volumes?marker=x"));
    }

    @Test
    void aHeadHasNoBodyBehindIt() {
        Reply head = client.send("HEAD", INVENTORY, BodyPublishers.noBody());
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo(JSON);
        assertThat(head.text()).isEmpty();
    }

    @Test
    void aSectionThatIsOneDocumentHasNoMarkers() {
        send("PUT", INVENTORY, "{'quotas':{'resources':[]}}");
        assertBadRequest(client.get(INVENTORY + "/quotas?marker="));
        assertThat(client.get(INVENTORY + "/quotas").text()).isEqualTo(quoted("{'quotas':{'resources':[]}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "", "1.5", "x", "+1", "00"})
    void aLimitThatIsNoneIsRefused(String limit) {
        send("PUT", INVENTORY, "{'volumes':[]}");
        assertBadRequest(client.get(INVENTORY + "/volumes?limit=" + limit));
    }

    @Test
    void sectionsThatAreOneDocumentAreThatDocument() {
        send("PUT", INVENTORY, "{'quotas':{'resources':[]},'account':{'existing_user':true}}");
        assertThat(client.get(INVENTORY + "/account").text()).isEqualTo(quoted("{'account':{'existing_user':true}}"));
        assertThat(send("DELETE", INVENTORY + "/account", "").status()).isEqualTo(204);
        assertError(send("DELETE", INVENTORY + "/account", ""), 404, "Preflight.0404");
        assertError(client.get(INVENTORY + "/account"), 404, "Preflight.0404");
        assertError(client.get(INVENTORY + "/quotas/x"), 404, "Preflight.0404");
        assertError(send("DELETE", INVENTORY + "/quotas/x", ""), 404, "Preflight.0404");
        assertThat(client.get(INVENTORY + "/quotas").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsNamed() {
        for (String path : new String[] {"/servers", "/servers/s-9", "/elephants", "/elephants/e"}) {
            Reply reply = client.get(INVENTORY + path);
            assertError(reply, 404, "Preflight.0404");
            assertThat(reply.text()).contains(path.substring(1));
        }
        assertError(send("DELETE", INVENTORY + "/servers/s", ""), 404, "Preflight.0404");
        assertError(send("DELETE", INVENTORY + "/elephants/s", ""), 404, "Preflight.0404");
    }

    @Test
    void aWholeListIsNotRemovedByLeavingTheIdOut() {
        send("PUT", INVENTORY, "{'servers':[{'id':'a','status':'ACTIVE'}]}");
        assertThat(send("DELETE", INVENTORY + "/servers", "").status()).isEqualTo(405);
        assertThat(send("DELETE", INVENTORY + "/servers/", "").status()).isIn(404, 405);
        assertThat(client.get(INVENTORY).text()).contains("\"a\"");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a%2Fb",
        "a+b, a+b",
        "a b, a%20b",
        "a%2Fb, a%252Fb",
        "é😀, %C3%A9%F0%9F%98%80",
        "a?b#c, a%3Fb%23c",
        "., %2E"
    })
    void idsInPathsAreDecodedOnce(String id, String segment) {
        send("PUT", INVENTORY, "{'servers':[{'id':'" + id + "','status':'ACTIVE'}]}");
        assertThat(client.get(INVENTORY + "/servers/" + segment).text())
                .isEqualTo(quoted("{'id':'" + id + "','status':'ACTIVE'}"));
        send("PUT", "/v1/" + segment + "/inventory", "{'servers':[{'id':'other','status':'ACTIVE'}]}");
        assertThat(client.get("/v1/" + segment + "/inventory").text()).contains("other");
        assertThat(send("DELETE", INVENTORY + "/servers/" + segment, "").status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void aFieldThatIsUnknownIsIgnoredHoweverLongItsName(String method) {
        String name = "n".repeat((1 << 20) + 3);
        for (String body : new String[] {
            "{'servers':[],'" + name + "':1}", "{'servers':[{'id':'s','status':'A','" + name + "':[{}]}]}"
        }) {
            assertThat(send(method, INVENTORY, body).status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void faultsAreListedAtTheirPlaces(String method) {
        Reply reply = send(
                method,
                INVENTORY,
                "{'servers':[{'id':'','status':5},{'id':'a','status':'ACTIVE'},{'id':'a','status':'x'}],'volumes':[{'id':'v'}]}");
        assertError(reply, 400, "CSBS.9001");
        assertThat(reply.text())
                .containsSubsequence(
                        "\"/servers/0/id\"", "\"/servers/0/status\"", "\"/servers/2/id\"", "\"/volumes/0/size\"");
        assertThat(client.get(INVENTORY).text()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void aBodyWithoutAnySectionIsRefused(String method) {
        for (String body : new String[] {"", "{}", "[]", "null", "{'servers':null}", "{'quotas':{}}", "{'x':[]}"}) {
            assertBadRequest(send(method, INVENTORY, body));
        }
    }

    @Test
    void aPutMayBeOfAnyLengthAndAPatchMayNot() {
        long documents = 40_000;
        Reply put = client.send(
                "PUT", INVENTORY, BodyPublishers.ofInputStream(() -> volumes(documents)), "Content-Type", JSON);
        assertThat(put.text()).isEqualTo(quoted("{'stored':{'volumes':" + documents + "}}"));
        Reply patch = client.send(
                "PATCH", INVENTORY, BodyPublishers.ofInputStream(() -> volumes(documents)), "Content-Type", JSON);
        assertError(patch, 413, "Preflight.0413");
        Reply large = client.send(
                "PUT",
                INVENTORY,
                BodyPublishers.ofString(
                        quoted("{'servers':[{'id':'s','status':'A','x':'" + "y".repeat(17 << 20) + "'}]}")),
                "Content-Type",
                JSON);
        assertError(large, 413, "Preflight.0413");
        assertThat(client.get(INVENTORY).body().length).isGreaterThan(20_000_000);
    }

    private static InputStream volumes(long count) {
        return new InputStream() {
            private final byte[] padding = "x".repeat(500).getBytes(StandardCharsets.UTF_8);
            private InputStream piece = piece("{\"volumes\":[");
            private long next;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = piece.read(into, offset, length);
                while (read < 0 && next <= count) {
                    piece = piece(
                            next == count
                                    ? "]}"
                                    : (next == 0 ? "" : ",") + "{\"id\":\"v" + next + "\",\"size\":1,\"x\":\""
                                            + new String(padding, StandardCharsets.UTF_8) + "\"}");
                    next++;
                    read = piece.read(into, offset, length);
                }
                return read;
            }
        };
    }

    private static InputStream piece(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aBodyInAnotherTypeIsRefused() {
        Reply reply = client.send("PUT", INVENTORY, BodyPublishers.ofString("a: b"), "Content-Type", "text/plain");
        assertError(reply, 415, "Preflight.0415");
        Reply compressed = client.send(
                "PUT", INVENTORY, BodyPublishers.ofString("{}"), "Content-Type", JSON, "Content-Encoding", "gzip");
        assertError(compressed, 415, "Preflight.0415");
    }

    @Test
    void absentSectionsOfAQuestionAreThoseOfTheProject() {
        send(
                "PUT",
                INVENTORY,
                "{'servers':[{'id':'s','status':'ERROR'}],'operation_logs':[],'quotas':{'resources':[]},'account':{}}");
        String question = "{'operation':'protect','request':{'resource_id':'s'}%s}";
        assertThat(ask(question.formatted("")).text()).contains("CSBS.6005");
        assertThat(ask(question.formatted(",'facts':{'quotas':{}}")).text())
                .contains("CSBS.6005")
                .doesNotContain("quotas");
        assertThat(ask(question.formatted(",'facts':{'servers':[]}")).text()).contains("CSBS.6000");
        assertThat(new Client(service.url())
                        .post("/v1/another/validations", quoted(question.formatted("")))
                        .text())
                .contains("CSBS.6000");
        assertThat(client.send(
                                "POST",
                                Client.VALIDATIONS,
                                BodyPublishers.ofString(quoted(
                                        question.formatted("") + "\n" + question.formatted(",'facts':{'servers':[]}"))),
                                "Content-Type",
                                "application/x-ndjson")
                        .text()
                        .lines())
                .satisfiesExactly(
                        stored -> assertThat(stored).contains("CSBS.6005"),
                        given -> assertThat(given).contains("CSBS.6000"));
    }

    private static Reply ask(String question) {
        return client.post(Client.VALIDATIONS, quoted(question));
    }

    private static Reply send(String method, String path, String body) {
        return client.send(method, path, BodyPublishers.ofString(quoted(body)), "Content-Type", JSON);
    }

    private static String quoted(String text) {
        return text.replace('\'', '"');
    }
}
