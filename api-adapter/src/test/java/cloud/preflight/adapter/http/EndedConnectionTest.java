package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.SingleThreadEventLoop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A piece of an answer that is on its way from a worker when the connection ends is let go without a word. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EndedConnectionTest {

    private static final int SECOND = 2;

    private final Ending decider = new Ending();
    private Service service;

    /** Has the connection end while the second question is decided, and its thread come to the rest of that only later. */
    private static final class Ending extends OtherwiseLikePreflight {

        private final AtomicInteger asked = new AtomicInteger();
        private final CountDownLatch waits = new CountDownLatch(1);
        private volatile Channel channel;
        private volatile String decidedBy;

        @Override
        public Verdict check(Request request, Facts facts) {
            ServerRequestContext.currentRequest()
                    .ifPresent(current -> channel = ((NettyHttpRequest<?>) current)
                            .getChannelHandlerContext()
                            .channel());
            if (asked.incrementAndGet() == SECOND) {
                decidedBy = Thread.currentThread().getName();
                end();
            }
            return preflight.check(request, facts);
        }

        /** What is left of the end, and the piece, wait together. */
        private void end() {
            SingleThreadEventLoop thread = (SingleThreadEventLoop) channel.eventLoop();
            CountDownLatch ended = new CountDownLatch(1);
            thread.execute(() -> {
                channel.close();
                ended.countDown();
                while (thread.pendingTasks() < 2) {
                    Thread.onSpinWait();
                }
                waits.countDown();
            });
            try {
                ended.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @BeforeEach
    void start() throws Service.NotStarted {
        Service.Deciding deciding = Service.Deciding.unmeasured(decider, FactSource.NONE);
        service = Service.start(() -> deciding, Inventories.none(), "127.0.0.1", 0);
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void isNoFailure() throws Exception {
        // A worker answers what is as long.
        String line = Asked.deletePolicy("p") + " ".repeat(1 << 16) + "\n";
        try (Log log = new Log();
                Wire wire = Wire.to(service.url())) {
            wire.post("Content-Type: application/x-ndjson", "Transfer-Encoding: chunked")
                    .chunk(line);
            assertThat(wire.answerHead().status()).isEqualTo(200);
            assertThat(wire.chunkedLine()).startsWith("{\"line\":1,");
            wire.chunk(line);
            decider.waits.await();
            // All that waited has come.
            decider.channel.eventLoop().submit(() -> {}).sync();
            assertThat(log.warningsAndErrors()).isEmpty();
        }
        assertThat(decider.decidedBy).startsWith("io-executor");
    }
}
