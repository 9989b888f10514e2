package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An answer that needs no body, or only its beginning, is given whole whether or not the body is sent; and after it the
 * connection answers the next request, or has said that it ends.
 */
@Timeout(120)
class EarlyAnswerTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final int BODY = 2 << 20;
    private static final String JSON = "Content-Type: application/json";
    private static final String NDJSON = "Content-Type: application/x-ndjson";

    /** A request, the status of its answer, and headers. */
    private record Early(int status, String request, String... headers) {}

    private static final List<Early> ALL = List.of(
            new Early(400, "PUT /v1/" + "p".repeat(257) + "/inventory", JSON),
            new Early(400, "PATCH /v1/" + "p".repeat(257) + "/inventory", JSON),
            new Early(400, "PUT /v1/p/inventory?x=1", JSON),
            new Early(400, "POST /v1/p/validations?enforce=maybe", JSON),
            new Early(400, "POST /v1/p/validations?enfore=true", NDJSON),
            new Early(400, "POST /v1/p/validations?enforce=true", NDJSON),
            new Early(400, "PUT /v1/%FF/inventory", JSON),
            new Early(400, "PUT /v1/%zz/inventory", JSON),
            new Early(400, "POST /v1/p/providers/x/resources/action", JSON),
            new Early(403, "PUT /v1/p/inventory", JSON, "Host: localhost", "Origin: https://console.example"),
            new Early(404, "PUT /v1/error-codes/inventory", JSON),
            new Early(404, "POST /nothing", JSON),
            new Early(404, "GET /v1/p/inventory/servers/s", JSON),
            new Early(405, "POST /v1/error-codes", JSON),
            new Early(405, "DELETE /v1/p/inventory/servers", JSON),
            new Early(406, "POST /v1/p/validations", JSON, "Accept: text/html"),
            new Early(406, "PUT /v1/p/inventory", JSON, "Accept: */*;q=0"),
            new Early(415, "POST /v1/p/validations", "Content-Type: text/plain"),
            new Early(415, "PUT /v1/p/inventory", "Content-Type: text/plain"),
            new Early(415, "PUT /v1/p/inventory", JSON, "Content-Encoding: gzip"),
            new Early(415, "POST /v1/p/validations", JSON + "; charset=iso-8859-1"),
            new Early(200, "GET /v1/error-codes", JSON),
            new Early(200, "GET /health", JSON),
            new Early(204, "DELETE /v1/p/inventory", JSON),
            new Early(400, "PUT /v1/p/inventory", JSON, "Host: one", "Host: two"),
            new Early(414, "PUT /" + "p".repeat(9_000), JSON),
            new Early(431, "PUT /v1/p/inventory", JSON, "X: " + "x".repeat(9_000)));

    static Stream<Arguments> all() {
        return ALL.stream()
                .flatMap(early -> Stream.of(true, false)
                        .flatMap(chunked ->
                                Stream.of(true, false).map(expecting -> Arguments.of(early, chunked, expecting))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isGivenWholeAndIsNotTheLastOne(Early early, boolean chunked, boolean expecting) {
        try (Wire wire = SERVICE.wire()) {
            send(wire, early, chunked, expecting);
            Reply reply = expecting ? wire.answer() : answerWhileSending(wire, chunked);
            boolean asked = reply.status() == 100;
            if (asked) {
                reply = answerWhileSending(wire, chunked);
            }
            assertThat(reply.status()).as(reply.text()).isEqualTo(early.status);
            assertThat(reply.header("Date")).endsWith("GMT");
            if (reply.header("Connection").equals("close")) {
                assertThat(wire.closed()).isTrue();
            } else {
                // Whoever waits to be asked for a body and is not may send none, and what comes next would be taken for
                // it.
                assertThat(expecting).isEqualTo(asked);
                assertThat(wire.answer().text()).contains("CSBS.9001");
            }
        }
    }

    private static void send(Wire wire, Early early, boolean chunked, boolean expecting) {
        List<String> head = new ArrayList<>(List.of(early.request + " HTTP/1.1"));
        if (Stream.of(early.headers).noneMatch(header -> header.startsWith("Host: "))) {
            head.add("Host: test");
        }
        head.addAll(List.of(early.headers));
        head.add(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + BODY);
        if (expecting) {
            head.add("Expect: 100-continue");
        }
        wire.send(String.join("\r\n", head) + "\r\n\r\n");
    }

    /** The body, and another request behind it. */
    private static Reply answerWhileSending(Wire wire, boolean chunked) {
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            try {
                if (chunked) {
                    wire.chunk(" ".repeat(BODY)).send("0\r\n\r\n");
                } else {
                    wire.send(" ".repeat(BODY));
                }
                wire.head("GET /v1/error-codes/CSBS.9001");
            } catch (UncheckedIOException closed) {
                // The answer has said so.
            }
        });
        Reply reply = wire.answer();
        if (!reply.header("Connection").equals("close")) {
            sent.join();
        }
        return reply;
    }
}
