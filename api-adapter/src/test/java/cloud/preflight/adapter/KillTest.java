package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.inventory.Postgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed in the middle of writes has every write that it acknowledged, and no half of any. */
class KillTest {

    private static final int KILLS = Integer.getInteger("preflight.kills", 2);
    private static final long SEED = Long.getLong("preflight.seed", System.nanoTime());
    private static final int DOCUMENTS = 50;
    private static final int SHORTEST_MILLIS = 150;
    private static final int LONGEST_MILLIS = 1_200;

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final Written replaced = new Written();
    private final Written merged = new Written();
    private final Written removed = new Written();

    /** The numbers of the writes to one project. */
    private static final class Written {
        private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();
        private int begun;
    }

    @Test
    void sqlite() throws Exception {
        killAgainAndAgain(Map.of());
    }

    @Test
    void postgresql() throws Exception {
        killAgainAndAgain(Map.of("PREFLIGHT_DATABASE_URL", Postgres.newDatabase()));
    }

    private void killAgainAndAgain(Map<String, String> environment) throws Exception {
        for (int kill = 0; kill <= KILLS; kill++) {
            try (Program program = Program.start(folder, environment, "serve", "--port", "0")) {
                Client client = new Client(program.url());
                verify(client);
                List<Thread> writers = List.of(
                        writer(() -> replace(client)), writer(() -> merge(client)), writer(() -> remove(client)));
                writers.forEach(Thread::start);
                Thread.sleep(SHORTEST_MILLIS + random.nextInt(LONGEST_MILLIS - SHORTEST_MILLIS));
                program.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        assertThat(replaced.acknowledged.size() + merged.acknowledged.size() + removed.acknowledged.size())
                .as("writes that were acknowledged, seed %d", SEED)
                .isGreaterThan(KILLS);
    }

    /** Writes until the service is gone. */
    private static Thread writer(Runnable write) {
        return new Thread(() -> {
            try {
                while (true) {
                    write.run();
                }
            } catch (java.io.UncheckedIOException gone) {
                // It was killed.
            }
        });
    }

    private void replace(Client client) {
        int number = ++replaced.begun;
        String servers = IntStream.range(0, DOCUMENTS)
                .mapToObj(i -> "{\"id\":\"" + i + "\",\"status\":\"" + number + "\"}")
                .collect(Collectors.joining(","));
        write(client, "PUT", "replaced", "{\"servers\":[" + servers + "]}");
        replaced.acknowledged.add(number);
    }

    private void merge(Client client) {
        int number = ++merged.begun;
        write(client, "PATCH", "merged", both(number));
        merged.acknowledged.add(number);
    }

    private void remove(Client client) {
        int number = ++removed.begun;
        write(client, "PATCH", "removed", both(number));
        Reply reply = client.send("DELETE", "/v1/removed/inventory/servers/" + number, BodyPublishers.noBody());
        assertThat(reply.status()).isEqualTo(204);
        removed.acknowledged.add(number);
    }

    private static String both(int number) {
        return "{\"servers\":[{\"id\":\"" + number + "\",\"status\":\"A\"}],\"volumes\":[{\"id\":\"" + number
                + "\",\"size\":1}]}";
    }

    private static void write(Client client, String method, String project, String facts) {
        Reply reply = client.send(
                method,
                "/v1/" + project + "/inventory",
                BodyPublishers.ofString(facts),
                "Content-Type",
                "application/json");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    private void verify(Client client) {
        Set<String> rounds = new HashSet<>();
        documents(client, "replaced", "servers").forEach(server -> rounds.add(String.valueOf(server.get("status"))));
        if (!replaced.acknowledged.isEmpty()) {
            assertThat(documents(client, "replaced", "servers")).hasSize(DOCUMENTS);
            assertThat(rounds).as("seed %d", SEED).hasSize(1);
            assertThat(Integer.valueOf(rounds.iterator().next()))
                    .isBetween(new TreeSet<>(replaced.acknowledged).last(), replaced.begun);
        }
        Set<Integer> servers = numbers(client, "merged", "servers");
        assertThat(servers).as("seed %d", SEED).containsAll(merged.acknowledged);
        assertThat(numbers(client, "merged", "volumes")).isEqualTo(servers);
        assertThat(numbers(client, "removed", "servers")).as("seed %d", SEED).noneMatch(removed.acknowledged::contains);
        assertThat(numbers(client, "removed", "volumes")).containsAll(removed.acknowledged);
    }

    private static Set<Integer> numbers(Client client, String project, String section) {
        return documents(client, project, section).stream()
                .map(document -> Integer.valueOf(String.valueOf(document.get("id"))))
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> documents(Client client, String project, String section) {
        Reply reply = client.get("/v1/" + project + "/inventory");
        assertThat(reply.status()).isEqualTo(200);
        return (List<Map<String, Object>>) reply.json().getOrDefault(section, List.of());
    }
}
