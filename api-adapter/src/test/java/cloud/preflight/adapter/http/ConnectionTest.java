package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a connection lasts, and health. */
class ConnectionTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String ROW = "/v1/error-codes/CSBS.9001";

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = SERVICE.wire();
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET " + ROW, "GET /nothing", "PUT " + ROW, "POST " + Client.VALIDATIONS, "GET /health"})
    void isKeptAfterAnyAnswer(String request) {
        for (int i = 0; i < 3; i++) {
            Reply reply = wire.head(request, "Content-Length: 0").answer();
            assertThat(reply.header("Connection")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        ROW + ",200",
        "/v1/error-codes,200",
        "/v1/p/inventory,200",
        "/prometheus,200",
        "/health,200",
        "/openapi/reference,200",
        "/,200",
        "/nothing,404",
        "/v1/p/inventory/servers,404",
        "/v1/p/inventory/servers/s,404",
        "/v1/p/inventory?x=y,400",
        "/v1/p/validations,405"
    })
    void isKeptAfterTheAnswerToHead(String path, int status) {
        for (int i = 0; i < 3; i++) {
            Reply reply = wire.head("HEAD " + path).answerHead();
            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.header("Connection")).isEmpty();
            assertThat(reply.header("Content-Length")).matches("[0-9]*");
        }
    }

    @Test
    void tellsToHeadTheLengthThatGetHas() {
        assertThat(wire.head("HEAD " + ROW).answerHead().header("Content-Length"))
                .isEqualTo(wire.head("GET " + ROW).answer().header("Content-Length"));
    }

    @Test
    void isClosedWhenTheClientAsksForIt() {
        assertThat(wire.head("GET " + ROW, "Connection: close").answer().header("Connection"))
                .isEqualTo("close");
        assertThat(wire.closed()).isTrue();
    }

    @Test
    void isClosedByDefaultInTheOldVersion() {
        assertThat(wire.send("GET " + ROW + " HTTP/1.0\r\n\r\n").answer().status())
                .isEqualTo(200);
        assertThat(wire.closed()).isTrue();
    }

    /** Which knows no chunks, nor a body that has to be asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Connection: keep-alive\r\n", "Expect: 100-continue\r\n", "Accept-Encoding: gzip\r\n"})
    void endsLinesInTheOldVersion(String header) {
        String lines = Asked.deletePolicy("p") + "\n{}\n";
        wire.send("POST " + Client.VALIDATIONS + " HTTP/1.0\r\nContent-Type: application/x-ndjson\r\n" + header
                + "Content-Length: " + lines.length() + "\r\n\r\n");
        Reply head = wire.send(lines).answerHead();
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Transfer-Encoding")).isEmpty();
        assertThat(wire.line()).startsWith("{\"line\":1,").contains("CSBS.3000");
        assertThat(wire.line()).startsWith("{\"line\":2,").endsWith("}");
        assertThat(wire.closed()).isTrue();
    }

    @Test
    void endsTheInventoryInTheOldVersion() {
        Reply head = wire.send("GET /v1/p/inventory HTTP/1.0\r\n\r\n").answerHead();
        assertThat(head.header("Transfer-Encoding")).isEmpty();
        assertThat(wire.line()).isEqualTo("{}");
        assertThat(wire.closed()).isTrue();
    }

    @Test
    void answersRequestsThatComeTogetherInOrder() {
        String both = "GET " + ROW + " HTTP/1.1\r\nHost: test\r\n\r\nGET /nothing HTTP/1.1\r\nHost: test\r\n\r\n";
        wire.send(both);
        assertThat(wire.answer().status()).isEqualTo(200);
        assertThat(wire.answer().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
    void healthIsUp(String path) {
        Reply reply = SERVICE.client().get(path);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void answersAreCompressedOnlyWhenThatIsAskedFor() {
        assertThat(SERVICE.client().get("/v1/error-codes").header("Content-Encoding"))
                .isEmpty();
        Reply compressed = SERVICE.client().get("/v1/error-codes", "Accept-Encoding", "gzip");
        assertThat(compressed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(compressed.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/error-codes, 'accept-language, accept-encoding'",
        "GET, /v1/error-codes/CSBS.9001, 'accept-language, accept-encoding'",
        "GET, /v1/p/inventory, accept-encoding",
        "GET, /health, accept-encoding",
        "GET, /nothing, accept-encoding",
        "POST, /v1/project-1/validations, accept-encoding"
    })
    void anyAnswerSaysThatItMayBeCompressed(String method, String path, String varies) {
        for (String encoding : new String[] {"gzip", "identity"}) {
            Reply reply = SERVICE.client().send(method, path, BodyPublishers.noBody(), "Accept-Encoding", encoding);
            assertThat(reply.header("Vary")).isEqualToIgnoringCase(varies);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/nope", "/health/LIVENESSX", "/health/liveness/more", "/health/%20"})
    void healthOfWhatIsNotThereIsNotFound(String path) {
        assertError(SERVICE.client().get(path), 404, "Preflight.0404");
    }
}
