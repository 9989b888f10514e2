package cloud.preflight.adapter.hostile;

import static cloud.preflight.adapter.hostile.Besieged.ASKED;
import static cloud.preflight.adapter.hostile.Besieged.OTHER;
import static cloud.preflight.adapter.hostile.Besieged.SECRET;
import static cloud.preflight.adapter.hostile.Besieged.WRITTEN;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.Program;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.adapter.hostile.Attack.Sent;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Route;
import cloud.preflight.answers.Answers;
import cloud.preflight.catalog.Language;
import cloud.preflight.inventory.Postgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of requests of somebody who means it ill: none is a failure of the service, tells what it is made of, opens
 * another project, harms the next request on its connection, or leaves anything behind.
 */
@Timeout(value = 24, unit = java.util.concurrent.TimeUnit.HOURS)
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("preflight.requests", 2_500);
    private static final long SEED = Long.getLong("preflight.seed", System.nanoTime());
    private static final boolean POSTGRESQL = Boolean.getBoolean("preflight.postgresql");
    private static final int AT_ONCE = 8;
    private static final String FACTS = "{\"servers\":[{\"id\":\"" + SECRET + "\",\"status\":\"ACTIVE\"}]}";
    private static final byte[] QUESTION =
            "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}"
                    .getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final ExecutorService attackers = Executors.newFixedThreadPool(AT_ONCE);
    private final AtomicInteger next = new AtomicInteger();
    private final Map<String, String> tokens = new HashMap<>();
    private Path temporary;
    private Program program;
    private String url;
    private Client client;
    private Sent good;

    @BeforeEach
    void start() throws Exception {
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        for (String project : List.of(ASKED, WRITTEN, OTHER)) {
            tokens.put(project, file.add(project));
        }
        temporary = Files.createDirectory(folder.resolve("temporary"));
        Map<String, String> environment = new HashMap<>(Map.of(
                "PREFLIGHT_TOKENS",
                folder.resolve("tokens").toString(),
                "JAVA_TOOL_OPTIONS",
                // A buffer that nobody gives back is an error in the log.
                "-Xmx256m -Dio.netty.leakDetection.level=advanced -Djava.io.tmpdir=" + temporary));
        if (POSTGRESQL) {
            environment.put("PREFLIGHT_DATABASE_URL", Postgres.newDatabase());
        }
        program = Program.start(folder, environment, "serve", "--port", "0");
        url = program.url();
        client = new Client(url);
        assertThat(others("PUT")).isEqualTo("{\"stored\":{\"servers\":1}}");
    }

    @AfterEach
    void end() {
        attackers.shutdownNow();
        program.close();
    }

    private String others(String method) {
        return client.send(
                        method,
                        "/v1/" + OTHER + "/inventory",
                        method.equals("PUT") ? BodyPublishers.ofString(FACTS) : BodyPublishers.noBody(),
                        "X-Auth-Token",
                        tokens.get(OTHER))
                .text();
    }

    @Test
    void doNoHarm() throws Exception {
        Map<String, String> theirs = new HashMap<>(tokens);
        theirs.remove(OTHER);
        good = good();
        Attacks attacks = new Attacks(new Besieged(Route.all(), theirs));
        attack(attacks, REQUESTS / 4);
        Footprint before = Footprint.of(program, client, temporary);
        attack(attacks, REQUESTS);
        Footprint.of(program, client, temporary).assertNoMoreThan(before);
        assertThat(others("GET")).isEqualTo(FACTS);
        assertThat(program.err().lines().filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS")))
                .as("seed %d", SEED)
                .isEmpty();
    }

    /** Attacks until so many have been in all. */
    private void attack(Attacks attacks, int most) throws Exception {
        List<Future<?>> under = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            under.add(attackers.submit(() -> attackAlone(attacks, most)));
        }
        for (Future<?> one : under) {
            one.get();
        }
    }

    private void attackAlone(Attacks attacks, int most) {
        try (Attacker attacker = new Attacker(url, good)) {
            while (next.get() < most) {
                int number = next.getAndIncrement();
                Attack attack = attacks.attack(new Random(SEED + number));
                try {
                    attacker.run(attack);
                } catch (AssertionError | RuntimeException fault) {
                    throw new AssertionError("-Dpreflight.seed=" + (SEED + number) + " " + attack, fault);
                }
            }
        }
    }

    private Sent good() {
        Answers answers = new Answers(Preflight.create());
        byte[] answer = answers.bytes(answers.answer(ASKED, QUESTION), Language.ENGLISH);
        List<String> headers = List.of(HttpRequest.JSON, "X-Auth-Token: " + tokens.get(ASKED));
        return new Sent(
                new HttpRequest("POST", "/v1/" + ASKED + "/validations", headers, QUESTION),
                Wanted.exactly(200, answer));
    }
}
