package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Decider;
import cloud.preflight.facts.Facts;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that look into the inventory don't wait for one another, and are answered in their order all the same. */
class LinesAtOnceTest {

    private static final int LINES = 40;

    @TempDir
    private Path directory;

    /** Decides nothing before it is asked two questions at once. */
    private static final class TwoAtOnce extends OtherwiseLikePreflight {

        private final CountDownLatch two = new CountDownLatch(2);

        @Override
        public Verdict check(Request request, Facts facts) {
            two.countDown();
            try {
                assertThat(two.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            return preflight.check(request, facts);
        }
    }

    @Test
    void areAnsweredInOrder() throws Exception {
        Inventory inventory = Inventory.in(directory);
        inventory.replace("p", new ByteArrayInputStream("{\"servers\":[]}".getBytes(StandardCharsets.UTF_8)));
        Decider decider = new TwoAtOnce();
        Service.Deciding deciding = Service.Deciding.unmeasured(decider, inventory);
        try (Service service = Service.start(() -> deciding, inventory, "127.0.0.1", 0);
                Wire wire = Wire.to(service.url())) {
            wire.post("Content-Type: application/x-ndjson", "Transfer-Encoding: chunked");
            for (int i = 1; i <= LINES; i++) {
                wire.chunk(Asked.deletePolicy("p" + i) + "\n");
            }
            wire.send("0\r\n\r\n").answerHead();
            for (int i = 1; i <= LINES; i++) {
                assertThat(wire.chunkedLine())
                        .startsWith("{\"line\":" + i + ",")
                        .contains("CSBS.3000");
            }
        }
    }
}
