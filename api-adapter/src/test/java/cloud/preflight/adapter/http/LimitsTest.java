package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.profile.Profile;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is too much, or takes too long, is refused, and the connection is as good as before. */
@Timeout(60)
class LimitsTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "preflight.max-documents", "3",
            "preflight.max-nesting", "6",
            "preflight.request-timeout", "1s",
            "preflight.head-timeout", "1s",
            "preflight.answer-timeout", "1s");
    private static final String JSON = "Content-Type: application/json";
    private static final String ACTION = "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action";
    private static final String QUESTION = Asked.deletePolicy("p");

    private static Service service;

    private Wire wire;

    @BeforeAll
    static void start() throws Service.NotStarted {
        service = started(SETTINGS);
    }

    private static Service started(Map<String, String> settings) throws Service.NotStarted {
        settings.forEach(System::setProperty);
        try {
            return Services.start(Preflight.create(), Inventories.none());
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @BeforeEach
    void connect() {
        wire = Wire.to(service.url());
    }

    @AfterEach
    void close() {
        wire.close();
    }

    private static void send(Wire wire, String methodAndTarget, String body) {
        wire.head(methodAndTarget, JSON, "Content-Length: " + body.length()).send(body);
    }

    /** A question is answered on the same connection. */
    private static void assertGood(Wire wire) {
        send(wire, "POST " + Client.VALIDATIONS, QUESTION);
        assertThat(wire.answer().json()).containsEntry("error_code", "CSBS.3000");
    }

    private static String volumes(int count) {
        return "{\"volumes\":[" + String.join(",", Collections.nCopies(count, "{\"id\":\"v\",\"size\":1}")) + "]}";
    }

    private static String question(String facts) {
        return "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":" + facts + "}";
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/p/validations", "PATCH, /v1/p/inventory"})
    void moreDocumentsThanThatAreTooMany(String method, String path) {
        String facts = volumes(4);
        send(wire, method + " " + path, method.equals("POST") ? question(facts) : facts);
        Reply reply = wire.answer();
        assertError(reply, 413, "Preflight.0413");
        assertThat(reply.json()).containsEntry("error_msg", "There are more than 3 documents");
        assertGood(wire);
    }

    @Test
    void asManyDocumentsAreNotTooManyWhateverElseThereIs() {
        String facts = "{\"servers\":[ ],\"policies\":[],\"volumes\":[{\"id\":\"v\",\"size\":1,\"attachments\":"
                + "[{\"server_id\":\"a\"},{\"server_id\":\"b\"},{\"server_id\":\"c\"},{\"server_id\":\"d\"}]}]}";
        send(wire, "POST /v1/p/validations", question(facts));
        assertThat(wire.answer().json()).containsEntry("error_code", "CSBS.3000");
    }

    @Test
    void whatIsNestedDeeperIsMalformed() {
        send(wire, "POST /v1/p/validations", "{\"x\":[[[[[[]]]]]]}");
        Reply reply = wire.answer();
        assertError(reply, 400, "CSBS.9001");
        assertThat(reply.text()).contains("is nested deeper than 6 levels");
        assertGood(wire);
    }

    @Test
    void aLineIsRefusedAlone() {
        String lines = String.join("\n", List.of(QUESTION, question(volumes(4)), "{\"x\":[[[[[[]]]]]]}", QUESTION));
        List<String> answers = new Client(service.url())
                .send(
                        "POST",
                        "/v1/p/validations",
                        BodyPublishers.ofString(lines),
                        "Content-Type",
                        "application/x-ndjson")
                .text()
                .lines()
                .toList();
        assertThat(answers)
                .satisfiesExactly(
                        first -> assertThat(first).contains("CSBS.3000"),
                        many -> assertThat(many).startsWith("{\"line\":2,\"error_code\":\"Preflight.0413\""),
                        deep -> assertThat(deep).startsWith("{\"line\":3,\"error_code\":\"CSBS.9001\""),
                        last -> assertThat(last).startsWith("{\"line\":4,").contains("CSBS.3000"));
    }

    @ParameterizedTest
    @CsvSource({"POST, /v1/p/validations", "PATCH, /v1/p/inventory"})
    void aBodyThatDoesNotComeIsNotWaitedFor(String method, String path) {
        try (Wire csbs = Wire.to(service.url())) {
            csbs.head("POST " + ACTION, JSON, "Content-Length: 24").send("{\"check_protect");
            wire.head(method + " " + path, JSON, "Content-Length: 70000").send("{");
            Reply reply = wire.answer();
            assertError(reply, 503, "Preflight.0503");
            assertThat(reply.json()).containsEntry("error_msg", "The request takes longer than 1 second");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            wire.send(" ".repeat(69_999));
            assertGood(wire);
            csbs.send("able\":[]}");
            assertThat(csbs.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aHeadThatDoesNotComeEndsTheConnection() {
        assertGood(wire);
        try (Wire slow = Wire.to(service.url())) {
            slow.send("GET /health HT");
            assertThat(slow.closed()).isTrue();
        }
        // Of a connection on which nothing was begun nobody waits for anything.
        assertGood(wire);
    }

    @Test
    void whoTakesNoAnswersLosesTheConnection() {
        try (Wire reading = Wire.to(service.url(), 4_096)) {
            assertThatThrownBy(() -> {
                        for (; ; ) {
                            reading.head("GET /v1/error-codes");
                        }
                    })
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertGood(wire);
    }

    @Test
    void oneRequestTooManyIsRefusedAndHealthAndTheCsbsPathsAreNot() throws Exception {
        try (Service small = started(Map.of("preflight.max-requests", "2"));
                Wire first = Wire.to(small.url());
                Wire second = Wire.to(small.url());
                Wire third = Wire.to(small.url())) {
            for (Wire held : List.of(first, second)) {
                String length = "Content-Length: " + QUESTION.length();
                held.head("POST /v1/p/validations", JSON, length, "Expect: 100-continue");
                assertThat(held.answerHead().status()).isEqualTo(100);
                held.send(QUESTION.substring(0, 1));
            }
            send(third, "POST /v1/p/validations", QUESTION);
            Reply reply = third.answer();
            assertError(reply, 503, "Preflight.0503");
            assertThat(reply.json()).containsEntry("error_msg", "There are too many requests under way");
            assertThat(reply.header("Retry-After")).isEqualTo("1");
            assertThat(third.head("GET /health").answer().status()).isEqualTo(200);
            assertThat(third.head("GET /prometheus").answer().status()).isEqualTo(200);
            send(third, "POST " + ACTION, "{\"check_protectable\":[]}");
            assertThat(third.answer().status()).isEqualTo(200);
            first.send(QUESTION.substring(1));
            assertThat(first.answer().status()).isEqualTo(200);
            assertGood(third);
            second.socket().close();
            third.head("POST /v1/p/validations", JSON, "Content-Length: 1");
            // Who goes away gives back its place, which may take a moment.
            do {
                send(first, "POST /v1/p/validations", QUESTION);
                reply = first.answer();
            } while (reply.status() == 503);
            assertThat(reply.status()).isEqualTo(200);
        }
    }

    @Test
    void nobodyElseMarksARequest() {
        wire.head("GET /v1/error-codes/CSBS.6024", "X-Preflight-Excess: 1");
        assertThat(wire.answer().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preflight.max-requests | 0 | must be from 1 to 1000000000",
                "preflight.max-lines | 257 | must be from 1 to 256",
                "preflight.max-documents | many | must be from 1 to 1000000000",
                "preflight.max-nesting | 1001 | must be from 1 to 1000",
                "preflight.request-timeout | soon | must be a time, 30s for instance",
                "preflight.head-timeout | 0s | must be a time, 30s for instance",
                "preflight.answer-timeout | -1s | must be a time, 30s for instance"
            })
    void aLimitThatIsNoneStopsTheStart(String setting, String value, String why) {
        assertThatThrownBy(() -> started(Map.of(setting, value)))
                .isInstanceOf(Service.NotStarted.class)
                .hasMessageEndingWith(setting + " is " + value + ", " + why);
    }
}
