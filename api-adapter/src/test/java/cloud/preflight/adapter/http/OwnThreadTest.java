package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is large is not answered on the connections' own threads, where others would wait for it. */
class OwnThreadTest {

    private static final String LINES = "Content-Type: application/x-ndjson";
    private static final int SMALL = 1 << 16;
    private static final int CONNECTIONS = 16;

    private final Watched decider = new Watched();
    private Service service;

    /** Keeps questions about policies whose name begins with "wait" until they may go on, and knows where each was decided. */
    private static final class Watched extends OtherwiseLikePreflight {

        private final Map<String, String> threads = new ConcurrentHashMap<>();
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public Verdict check(Request request, Facts facts) {
            String id = ((DeletePolicy) request).policyId();
            threads.put(id, Thread.currentThread().getName());
            if (id.startsWith("wait")) {
                try {
                    goOn.await();
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
            return preflight.check(request, facts);
        }
    }

    @BeforeEach
    void start() throws Service.NotStarted {
        Service.Deciding deciding = Service.Deciding.unmeasured(decider, FactSource.NONE);
        service = Service.start(() -> deciding, Inventories.none(), "127.0.0.1", 0);
    }

    @AfterEach
    void end() {
        decider.goOn.countDown();
        service.close();
    }

    @Test
    void longLinesLeaveEveryConnectionToOthers() {
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Wire wire = Wire.to(service.url());
                wires.add(wire);
                wire.post(LINES, "Transfer-Encoding: chunked")
                        .chunk(padded("wait" + i, SMALL + 1) + "\n" + Asked.deletePolicy("after" + i) + "\n");
            }
            while (decider.threads.size() < CONNECTIONS) {
                Thread.onSpinWait();
            }
            for (int i = 0; i < CONNECTIONS; i++) {
                assertThat(new Client(service.url()).get("/health/liveness").status())
                        .isEqualTo(200);
                assertThat(new Client(service.url())
                                .post(Client.VALIDATIONS, Asked.deletePolicy("small"))
                                .status())
                        .isEqualTo(200);
            }
            decider.goOn.countDown();
            for (int i = 0; i < CONNECTIONS; i++) {
                Wire wire = wires.get(i);
                wire.send("0\r\n\r\n").answerHead();
                assertThat(wire.chunkedLine()).startsWith("{\"line\":1,").contains("CSBS.3000");
                assertThat(wire.chunkedLine()).startsWith("{\"line\":2,").contains("CSBS.3000");
                assertThat(wire.chunk()).isEmpty();
            }
        } finally {
            wires.forEach(Wire::close);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {SMALL, SMALL + 1})
    void whatIsLargeIsDecidedByAWorker(int length) {
        try (Wire wire = Wire.to(service.url())) {
            wire.post(LINES, "Transfer-Encoding: chunked").chunk(padded("line", length) + "\n");
            wire.answerHead();
            wire.chunkedLine();
        }
        new Client(service.url()).post(Client.VALIDATIONS, padded("body", length));
        for (String what : List.of("line", "body")) {
            assertThat(decider.threads.get(what).startsWith("io-executor"))
                    .as(decider.threads.get(what))
                    .isEqualTo(length > SMALL);
        }
    }

    /** A question of exactly so many bytes. */
    private static String padded(String id, int length) {
        String question = Asked.deletePolicy(id);
        return question + " ".repeat(length - question.length());
    }
}
