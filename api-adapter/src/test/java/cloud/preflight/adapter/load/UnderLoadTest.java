package cloud.preflight.adapter.load;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.Program;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.inventory.Postgres;
import cloud.preflight.profile.Profile;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service whose profile is changed under load, and that is then told to end, loses no request and answers none wrong,
 * whichever database it has.
 */
class UnderLoadTest {

    private static final int ROUNDS = Integer.getInteger("preflight.rounds", 1);
    private static final Duration LINES = Duration.ofSeconds(Integer.getInteger("preflight.seconds", 2));

    /** Whether clients come again for as long as somebody listens, which is nearly to the end of the ten seconds. */
    private static final boolean INSISTENT = Boolean.getBoolean("preflight.insistent");

    private static final int CONNECTIONS = 64;
    private static final int WARM = 500;

    private static final String VALIDATIONS = "/v1/p/validations";
    private static final String ACTION = "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action";
    private static final String FACTS = "{\"servers\":[{\"id\":\"s\",\"status\":\"ACTIVE\","
            + "\"os-extended-volumes:volumes_attached\":[{\"id\":\"v\"}]}],\"volumes\":[{\"id\":\"v\",\"size\":1}]}";
    private static final String PROTECT = "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"s\"}}";

    /** What is asked where. */
    private static final List<List<String>> ASKED = List.of(
            List.of(VALIDATIONS, PROTECT),
            List.of(ACTION, "{\"check_protectable\":[{\"resource_id\":\"s\"}]}"),
            List.of(VALIDATIONS, PROTECT.replace("}}", "},\"facts\":" + FACTS + "}")));

    @TempDir
    private Path folder;

    @Test
    void sqlite() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            changeAndEnd(Map.of());
        }
    }

    @Test
    void postgresql() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            changeAndEnd(Map.of("PREFLIGHT_DATABASE_URL", Postgres.newDatabase()));
        }
    }

    private void changeAndEnd(Map<String, String> database) throws Exception {
        Map<String, String> environment = new HashMap<>(database);
        environment.put("PREFLIGHT_PROFILE", folder.resolve("profile").toString());
        write("max-policies: 31");
        try (Program program = Program.start(folder, environment, "serve", "--port", "0")) {
            String url = program.url();
            List<Call> calls = calls(new Client(url));
            try (Callers callers = Callers.start(url, CONNECTIONS, INSISTENT, calls)) {
                callers.await(WARM);
                CompletableFuture<Integer> lines = PacedLines.send(url, calls.get(0), LINES);
                write("max-policies: 31");
                awaitAnswer(new Client(url), calls.get(0).first());
                callers.await(WARM);
                callers.ending();
                program.terminate();
                callers.finish();
                assertThat(lines.get()).isGreaterThan(1);
            }
            assertThat(program.status()).isZero();
            assertThat(program.err()).isEmpty();
        }
    }

    /** As a whole, since a half would be another profile. */
    private void write(String profile) throws IOException {
        Path file = Files.writeString(folder.resolve("written"), profile);
        Files.move(file, folder.resolve("profile"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** With the answers under two profiles, of which the second one counts when they are there. */
    private List<Call> calls(Client client) throws IOException {
        assertThat(client.send("PUT", "/v1/p/inventory", BodyPublishers.ofString(FACTS))
                        .status())
                .isEqualTo(200);
        List<String> first = answers(client);
        write("backup-server-statuses: [ERROR]");
        while (Call.answer(client, VALIDATIONS, PROTECT).equals(first.get(0))) {
            Thread.onSpinWait();
        }
        List<String> second = answers(client);
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < ASKED.size(); i++) {
            assertThat(first.get(i)).isNotEqualTo(second.get(i));
            calls.add(new Call(ASKED.get(i).get(0), ASKED.get(i).get(1), first.get(i), second.get(i)));
        }
        return calls;
    }

    private static List<String> answers(Client client) {
        return ASKED.stream()
                .map(asked -> Call.answer(client, asked.get(0), asked.get(1)))
                .toList();
    }

    private static void awaitAnswer(Client client, String answer) {
        while (!Call.answer(client, VALIDATIONS, PROTECT).equals(answer)) {
            Thread.onSpinWait();
        }
    }
}
