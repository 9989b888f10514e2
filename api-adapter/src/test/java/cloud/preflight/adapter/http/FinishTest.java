package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventories;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a service that was told to finish. */
class FinishTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String LENGTH = "Content-Length: " + Asked.ALLOWED.length;

    private Service service;
    private Wire underWay;
    private CompletableFuture<Void> finished;

    /** One request is under way when it begins: its head is there, its body is not. */
    @BeforeEach
    void begin() throws Service.NotStarted {
        service = Services.start(Preflight.create(), Inventories.none());
        underWay = Wire.to(service.url());
        underWay.post(JSON, LENGTH, "Expect: 100-continue");
        assertThat(underWay.answer().status()).isEqualTo(100);
    }

    @AfterEach
    void end() {
        underWay.close();
        finished.join();
        service.close();
    }

    @Test
    void readinessIsGoneAndLivenessIsNot() {
        finish();
        assertThat(client().get("/health/readiness").status()).isEqualTo(503);
        assertThat(client().get("/health/readiness").text()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(client().get("/health/liveness").status()).isEqualTo(200);
    }

    @Test
    void aRequestThatIsUnderWayIsAnsweredAndThenItsConnectionIsClosed() {
        finish();
        Reply reply = underWay.send(Asked.ALLOWED).answer();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Connection")).isEqualTo("close");
        assertThat(underWay.closed()).isTrue();
    }

    @Test
    void linesThatAreUnderWayAreAnsweredToTheEnd() {
        try (Wire lines = Wire.to(service.url())) {
            lines.post("Content-Type: application/x-ndjson", "Transfer-Encoding: chunked")
                    .chunk("{}\n");
            lines.answerHead();
            assertThat(lines.chunkedLine()).startsWith("{\"line\":1,");
            finish();
            assertThat(lines.chunk("{}\n").chunkedLine()).startsWith("{\"line\":2,");
            assertThat(lines.send("0\r\n\r\n").chunk()).isEmpty();
            assertThat(lines.closed()).isTrue();
        }
    }

    @Test
    void aRequestThatCameBehindAnotherIsAnsweredToo() {
        finish();
        String another = "GET /v1/error-codes/CSBS.9001 HTTP/1.1\r\nHost: test\r\n\r\n";
        underWay.send(new String(Asked.ALLOWED, StandardCharsets.UTF_8) + another);
        assertThat(underWay.answer().status()).isEqualTo(200);
        assertThat(underWay.answer().text()).contains("CSBS.9001");
        assertThat(underWay.closed()).isTrue();
    }

    @Test
    void aConnectionThatIsOpenMayAskOnceMore() {
        try (Wire idle = Wire.to(service.url())) {
            idle.head("GET /health").answer();
            finish();
            Reply reply = idle.post(JSON, LENGTH).send(Asked.ALLOWED).answer();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Connection")).isEqualTo("close");
            assertThat(idle.closed()).isTrue();
        }
    }

    @Test
    void aConnectionThatNobodyUsesIsClosed() {
        try (Wire idle = Wire.to(service.url())) {
            finish();
            assertThat(idle.closed()).isTrue();
        }
    }

    @Test
    void aNewConnectionIsAnsweredWhileAnythingIsUnderWay() {
        finish();
        try (Wire late = Wire.to(service.url())) {
            Reply reply = late.head("GET /v1/error-codes/CSBS.9001").answer();
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Connection")).isEqualTo("close");
            assertThat(late.closed()).isTrue();
        }
    }

    @Test
    void whatTakesTooLongIsCutOff() {
        try (Log log = new Log()) {
            finish();
            finished.join();
            assertThat(underWay.closed()).isTrue();
            assertThat(log.warningsAndErrors()).isEmpty();
        }
    }

    private Client client() {
        return new Client(service.url());
    }

    /** Returns once it has begun. */
    private void finish() {
        finished = CompletableFuture.runAsync(() -> {
            try {
                service.finish();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        while (new Client(service.url()).get("/health/readiness").status() != 503) {
            Thread.onSpinWait();
        }
    }
}
