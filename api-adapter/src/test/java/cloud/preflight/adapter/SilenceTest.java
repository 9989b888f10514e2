package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Wire;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A client that has begun to send and says nothing more is not waited for longer than is set, here two seconds. */
@Timeout(120)
class SilenceTest {

    private static final String NDJSON = "Content-Type: application/x-ndjson";
    private static final String JSON = "Content-Type: application/json";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String QUESTION =
            "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}\n";

    @TempDir
    private Path folder;

    private Program program;
    private String url;

    @BeforeEach
    void start() throws Exception {
        Files.writeString(folder.resolve("application.yml"), "micronaut.server.read-idle-timeout: 2s\n");
        program = Program.start(folder, Map.of(), "serve", "--port", "0");
        url = program.url();
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void isTheEndOfWhatWasHalfSent() {
        try (Wire nothing = Wire.to(url);
                Wire head = Wire.to(url).send("POST /v1/p/validations HTTP/1.1\r\nHost: te");
                Wire body = Wire.to(url).post(JSON, "Content-Length: 1000").send("{");
                Wire put =
                        Wire.to(url).head("PUT /v1/p/inventory", JSON, CHUNKED).chunk("{");
                Wire lines = Wire.to(url).post(NDJSON, CHUNKED).chunk(QUESTION + "{");
                Wire refused = Wire.to(url)
                        .head("PUT /nothing", JSON, "Content-Length: 1000")
                        .send("{");
                Wire idle = Wire.to(url).head("GET /health")) {
            for (Wire silent : new Wire[] {nothing, head, body, put}) {
                assertThat(silent.closed()).isTrue();
            }
            assertThat(lines.answerHead().status()).isEqualTo(200);
            assertThat(lines.chunkedLine()).contains("CSBS.3000");
            assertThat(lines.closed()).isTrue();
            assertThat(refused.answer().status()).isEqualTo(404);
            assertThat(refused.closed()).isTrue();
            assertThat(idle.answer().status()).isEqualTo(200);
            assertThat(idle.closed()).isTrue();
        }
        assertThat(program.err()).isEmpty();
    }

    /** It is the one that is waited for, and not the client. */
    @Test
    void ofAClientThatDoesNotTakeItsAnswersIsNone() throws Exception {
        int many = 20_000;
        try (Wire wire = Wire.to(url, 4_096).post(NDJSON, CHUNKED)) {
            CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
                wire.chunk(QUESTION.repeat(many)).send("0\r\n\r\n");
            });
            assertThatAFewSecondsHavePassed();
            Reply head = wire.answerHead();
            assertThat(head.status()).isEqualTo(200);
            long answered = Stream.generate(wire::chunkedLine)
                    .takeWhile(line -> !line.isEmpty())
                    .count();
            assertThat(answered).isEqualTo(many);
            sent.join();
        }
    }

    private void assertThatAFewSecondsHavePassed() {
        for (int i = 0; i < 2; i++) {
            try (Wire another = Wire.to(url)) {
                assertThat(another.closed()).isTrue();
            }
        }
    }

    /** A temporary file that can't be made is found out before the body is read. */
    @Test
    void isNotWhatFollowsARefusedBody() throws Exception {
        program.close();
        Map<String, String> environment =
                Map.of("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + Files.writeString(folder.resolve("no-folder"), ""));
        program = Program.start(folder, environment, "serve", "--port", "0");
        url = program.url();
        byte[] body = new byte[2 << 20];
        try (Wire wire = Wire.to(url)) {
            IntStream.range(0, 3).forEach(again -> {
                CompletableFuture<Void> sent = CompletableFuture.runAsync(
                        () -> wire.head("PUT /v1/p/inventory", JSON, "Content-Length: " + body.length)
                                .send(body));
                Reply reply = wire.answer();
                assertThat(reply.status()).isEqualTo(503);
                assertThat(reply.json()).containsEntry("error_code", "Preflight.0503");
                sent.join();
            });
            assertThat(wire.head("GET /v1/p/inventory").answer().status()).isEqualTo(503);
        }
        assertThat(new Client(url).get("/health/liveness").status()).isEqualTo(200);
    }
}
