package cloud.preflight.adapter.command;

import static cloud.preflight.adapter.command.ReloadedService.ACTION;
import static cloud.preflight.adapter.command.ReloadedService.LENIENT;
import static cloud.preflight.adapter.command.ReloadedService.QUESTION;
import static cloud.preflight.adapter.command.ReloadedService.SERVERS;
import static cloud.preflight.adapter.command.ReloadedService.STRICT;
import static cloud.preflight.adapter.command.ReloadedService.ruleset;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service whose profile is changed again and again, while it is asked. */
class ManyReloadsTest {

    /** {@code -Dpreflight.reloads=1000} for a long run. */
    private static final int RELOADS = Integer.getInteger("preflight.reloads", 200);

    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    private Path folder;

    private ReloadedService service;

    @BeforeEach
    void start() throws Exception {
        service = new ReloadedService(folder);
    }

    @AfterEach
    void end() {
        service.close();
    }

    /** Whether an answer, a line and a list of results is that of one profile, whole. */
    @Test
    void noAnswerIsOfTwoProfiles() throws Exception {
        String strict = ruleset(STRICT);
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> asking = List.of(
                    clients.submit(until(ended, () -> assertWhole(service.ask().text(), strict))),
                    clients.submit(until(ended, () -> lines().lines().forEach(line -> assertWhole(line, strict)))),
                    clients.submit(until(ended, this::assertWholeResults)));
            for (int i = 0; i < RELOADS; i++) {
                service.write(i % 2 == 0 ? LENIENT : STRICT);
                service.ask();
            }
            ended.set(true);
            for (Future<Integer> client : asking) {
                assertThat(client.get()).isPositive();
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(service.warningsAndErrors()).isEmpty();
    }

    private static Callable<Integer> until(AtomicBoolean ended, Runnable question) {
        return () -> {
            int asked = 0;
            while (!ended.get()) {
                question.run();
                asked++;
            }
            return asked;
        };
    }

    private static void assertWhole(String answer, String strict) {
        assertThat(answer.contains("\"decision\":\"denied\""))
                .as(answer)
                .isEqualTo(answer.contains("\"ruleset\":\"" + strict + "\""));
    }

    private String lines() {
        return service.client()
                .send(
                        "POST",
                        "/v1/p/validations",
                        BodyPublishers.ofString((QUESTION + "\n").repeat(SERVERS)),
                        "Content-Type",
                        "application/x-ndjson")
                .text();
    }

    private void assertWholeResults() {
        String entries = String.join(
                ",",
                IntStream.range(0, SERVERS)
                        .mapToObj(i -> "{\"resource_id\":\"s" + i + "\"}")
                        .toList());
        String answer = service.client()
                .post(ACTION, "{\"check_protectable\":[" + entries + "]}")
                .text();
        int denied = answer.split("\"result\":false", -1).length - 1;
        assertThat(denied).as(answer).isIn(0, SERVERS);
    }

    /** In the long run, that is: what is measured in the short one is coarse. */
    @Test
    void nothingStaysOfTheProfilesBefore() {
        long[] before = {};
        for (int i = 0; i < RELOADS; i++) {
            service.write(i % 3 == 2 ? "max-policies: " : "max-policies: " + i + "\n");
            service.ask();
            if (i == RELOADS / 5) {
                before = used();
            }
        }
        long[] after = used();
        assertThat(after[0] - before[0]).as("bytes of classes").isLessThan(MEBIBYTE);
        assertThat(after[1] - before[1]).as("bytes of objects").isLessThan(4L * MEBIBYTE);
        assertThat(service.decided()).hasSizeGreaterThan(RELOADS / 2);
        assertThat(service.decided().stream().filter(was -> was.get() != null).count())
                .isLessThanOrEqualTo(1);
        System.out.printf(
                "%d reloads: %+d KiB of classes, %+d KiB of objects since the first fifth%n",
                RELOADS, after[0] - before[0] >> 10, after[1] - before[1] >> 10);
    }

    /** The bytes of classes and of objects that are in use. */
    private static long[] used() {
        System.gc();
        System.gc();
        long classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        return new long[] {
            classes, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
        };
    }
}
