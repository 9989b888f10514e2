package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hardly HTTP, or none. */
class BrokenHttpTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String JSON = "Content-Type: application/json";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private Log log;
    private Wire wire;

    @BeforeEach
    void connect() {
        log = new Log();
        wire = SERVICE.wire();
    }

    @AfterEach
    void nothingIsLogged() {
        wire.close();
        log.close();
        assertThat(log.warningsAndErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage\r\n\r\n", "\0\1\2\3\r\n\r\n", "GET /\r\n\r\n", "{\"operation\":\"protect\"}\r\n\r\n"})
    void whatIsNoRequestIsABadOneAndClosesTheConnection(String garbage) {
        assertBadRequest(wire.send(garbage).answer());
        assertThat(wire.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/%zz/validations",
                "/v1/%/validations",
                "/v1/error-codes?q=%zz",
                "/v1/error-codes/%e4%b",
            })
    void aPathOrQueryThatIsNotEncodedIsABadRequest(String target) {
        assertBadRequest(wire.head("GET " + target).answer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: many",
                "Content-Length: -1",
                "Content-Length: 99999999999999999999",
                "Content-Length: 2\r\nContent-Length: 3",
                "Content-Length: 2\r\nTransfer-Encoding: chunked",
                "no header at all",
                "Bad\0Name: x"
            })
    void aBrokenHeaderIsABadRequestAndClosesTheConnection(String header) {
        assertBadRequest(wire.post(JSON, header).answer());
        assertThat(wire.closed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Accept: ;;;",
                "Accept: nonsense",
                "Accept: application/json;q=much",
                "Content-Type: application/json; charset=\"",
                "Content-Type: ;",
                "Accept-Encoding: ;;;",
                "Accept-Charset: ;;;",
                "Expect: nonsense",
                "Cookie: =;=;",
                "Origin: nonsense",
                "If-None-Match: \"",
                "Range: bytes=9-1",
                "Connection: nonsense",
                "Upgrade: websocket"
            })
    void aHeaderThatMakesNoSenseIsNeverAFailureOfOurs(String header) {
        Reply reply = wire.post(header, "Content-Length: " + Asked.ALLOWED.length)
                .send(Asked.ALLOWED)
                .answer();
        assertThat(reply.status()).as(header).isLessThan(500);
        if (reply.status() != 200) {
            assertThat(reply.json()).containsKeys("error_code", "error_msg");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/9.9, version is HTTP/9.9",
        "GET /health HTTP/2.0, version is HTTP/2.0",
        "GET /health HTTP/0.9, version is HTTP/0.9",
        "GET /health ICY/1.1, can't be read",
        "GET /health HTTP/1.1, no Host header"
    })
    void anotherVersionOrNoHostIsABadRequestAndClosesTheConnection(String line, String problem) {
        String host = problem.contains("Host") ? "" : "Host: test\r\n";
        Reply reply = wire.send(line + "\r\n" + host + "\r\n").answer();
        assertBadRequest(reply);
        assertThat(reply.text()).contains(problem);
        assertThat(wire.closed()).isTrue();
    }

    @Test
    void theAnswerToAVersionThatIsNotSpokenIsOfOneThatIs() {
        assertThat(wire.send("GET / HTTP/9.9\r\nHost: test\r\n\r\n").line()).isEqualTo("HTTP/1.1 400 Bad Request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi/reference", "/v1/error-codes", "/health", "/prometheus"})
    void anAcceptHeaderIsNoRegularExpression(String path) {
        for (String type : new String[] {"a/[b", "application/[", "text/*(", "*/*["}) {
            assertThat(wire.head("GET " + path, "Accept: " + type).answer().status())
                    .as(type)
                    .isLessThan(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ";;;", ",", "zh,;q=1", " ; , ;", "\"", "-"})
    void aLanguageThatIsNoneIsPassedOver(String languages) {
        for (String path : new String[] {"/", "/v1/error-codes", "/v1/error-codes/CSBS.9001"}) {
            assertThat(wire.head("GET " + path, "Accept-Language: " + languages)
                            .answer()
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void twoHostsAreABadRequest() {
        Reply reply = wire.head("GET /health", "Host: another").answer();
        assertBadRequest(reply);
        assertThat(reply.text()).contains("2 Host headers");
    }

    @Test
    void aLaterVersionOfTheSameKindIsAnsweredInTheLastThatIsSpoken() {
        assertThat(wire.send("GET /health HTTP/1.7\r\nHost: test\r\n\r\n").line())
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aRequestLineThatIsTooLongIsSaidToBe() {
        assertError(wire.head("GET /" + "a".repeat(20_000)).answer(), 414, "Preflight.0414");
    }

    @Test
    void headersThatAreTooLongAreSaidToBe() {
        assertError(wire.head("GET /", "X: " + "a".repeat(20_000)).answer(), 431, "Preflight.0431");
    }

    @Test
    void aBrokenChunkClosesTheConnection() {
        wire.post(JSON, CHUNKED).chunk(Asked.deletePolicy("p")).send("this is no length\r\n");
        assertThat(wire.closed()).isTrue();
    }

    @Test
    void aBrokenChunkIsNotTakenForTheEndOfTheLines() {
        wire.post("Content-Type: application/x-ndjson", CHUNKED).chunk(Asked.deletePolicy("p") + "\n");
        wire.answerHead();
        assertThat(wire.chunkedLine()).contains("CSBS.3000");
        wire.send("this is no length\r\n");
        assertThat(wire.closed()).isTrue();
    }

    @Test
    void aClientThatGoesAwayInTheMiddleOfABodyIsNoErrorOfOurs() {
        wire.post(JSON, "Content-Length: 1000").send("{");
        wire.close();
        assertThat(SERVICE.client().get("/health").status()).isEqualTo(200);
    }
}
