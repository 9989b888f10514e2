package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What eight clients send who mean it ill costs the others little. */
class OthersTest {

    private static final int HOSTILE = 8;
    private static final int ASKED = 9;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String SMALL =
            Hostile.json("{'operation':'delete_policy','request':{'policy_id':'p'},'facts':{'policies':[]}}");
    private static final String OF_INVENTORY = Hostile.json("{'operation':'protect','request':{'resource_id':'s'}}");

    @TempDir
    private Path folder;

    private final ExecutorService hostile = Executors.newFixedThreadPool(HOSTILE);
    private final AtomicBoolean enough = new AtomicBoolean();

    @AfterEach
    void end() {
        hostile.shutdownNow();
    }

    @Test
    void longLines() throws Exception {
        List<String> lines = List.of(
                Hostile.json(Hostile.mappings(400_000, i -> "{}")) + "\n",
                Hostile.json(Hostile.executePolicy(15_000)) + "\n",
                (Hostile.json(Hostile.patterns(4, "BEGIN:\r\n".repeat(1_250))) + "\n").repeat(30));
        try (Service service = Services.start(Preflight.create(), Inventories.none())) {
            Client client = new Client(service.url());
            assertOthersAreAnswered(
                    client,
                    SMALL,
                    number -> client.send(
                            "POST",
                            Client.VALIDATIONS,
                            BodyPublishers.ofString(lines.get(number % lines.size())),
                            "Content-Type",
                            NDJSON));
        }
    }

    @Test
    void manyEntriesForOneServer() throws Exception {
        String facts = Hostile.json("{'servers':[{'id':'s','status':'ACTIVE','os-extended-volumes:volumes_attached':["
                + Hostile.list(2_000, i -> "{'id':'v" + i + "'}") + "]}]}");
        String entries =
                Hostile.json("{'check_protectable':[" + Hostile.list(1_000, i -> "{'resource_id':'s'}") + "]}");
        try (Service service = Services.start(Preflight.create(), Inventory.in(folder.resolve("data")))) {
            Client client = new Client(service.url());
            for (String project : List.of("project-1", "hostile")) {
                Reply put = client.send(
                        "PUT",
                        "/v1/" + project + "/inventory",
                        BodyPublishers.ofString(project.equals("hostile") ? facts : "{\"servers\":[]}"),
                        "Content-Type",
                        JSON);
                assertThat(put.status()).isEqualTo(200);
            }
            String action = "/v1/hostile/providers/" + Profile.defaults().providerId() + "/resources/action";
            assertOthersAreAnswered(client, OF_INVENTORY, number -> client.post(action, entries));
        }
    }

    /** Half of what others ask is answered within a second, whatever the machine does meanwhile. */
    private void assertOthersAreAnswered(Client client, String question, IntFunction<Reply> evil) throws Exception {
        AtomicInteger begun = new AtomicInteger();
        List<Future<?>> evils = new ArrayList<>();
        for (int i = 0; i < HOSTILE; i++) {
            int number = i;
            evils.add(hostile.submit(() -> {
                while (!enough.get()) {
                    begun.incrementAndGet();
                    assertThat(evil.apply(number).status()).isIn(200, 503);
                }
            }));
        }
        while (begun.get() < HOSTILE) {
            Thread.onSpinWait();
        }
        assertThat(median(() -> client.get("/health/liveness"))).isLessThan(SECOND);
        assertThat(median(() -> client.get("/health/readiness"))).isLessThan(SECOND);
        assertThat(median(() -> client.post(Client.VALIDATIONS, question))).isLessThan(SECOND);
        enough.set(true);
        for (Future<?> one : evils) {
            one.get();
        }
    }

    private static Duration median(Supplier<Reply> ask) {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            assertThat(ask.get().status()).isEqualTo(200);
            took.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return took.stream().sorted().toList().get(ASKED / 2);
    }
}
