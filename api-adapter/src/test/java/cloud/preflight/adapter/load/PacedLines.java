package cloud.preflight.adapter.load;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Wire;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** Lines of one request that come one by one, each once the one before is answered. */
final class PacedLines {

    private static final long PAUSE_NANOS = 50_000_000;

    private final Wire wire;
    private final Call call;
    private final CountDownLatch begun = new CountDownLatch(1);

    private PacedLines(Wire wire, Call call) {
        this.wire = wire;
        this.call = call;
    }

    /** Has begun when it returns, and goes on for so long; then every line has had an answer to this call. */
    static CompletableFuture<Integer> send(String url, Call call, Duration longest) throws InterruptedException {
        PacedLines lines = new PacedLines(Wire.to(url), call);
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> lines.send(call.path(), longest));
        lines.begun.await();
        return sent;
    }

    private static String numbered(int line, String answer) {
        return "{\"line\":" + line + "," + answer.substring(1);
    }

    private int send(String path, Duration longest) {
        try (wire) {
            wire.head("POST " + path, "Content-Type: application/x-ndjson", "Transfer-Encoding: chunked");
            long start = System.nanoTime();
            int line = 0;
            while (line == 0 || System.nanoTime() - start < longest.toNanos()) {
                line++;
                wire.chunk(call.question() + "\n");
                if (line == 1) {
                    assertThat(wire.answerHead().status()).isEqualTo(200);
                }
                assertThat(wire.chunkedLine()).isIn(numbered(line, call.first()), numbered(line, call.second()));
                begun.countDown();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            assertThat(wire.send("0\r\n\r\n").chunk()).isEmpty();
            return line;
        } finally {
            begun.countDown();
        }
    }
}
