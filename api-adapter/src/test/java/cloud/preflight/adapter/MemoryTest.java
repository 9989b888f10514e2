package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.profile.Profile;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service with little memory answers what it has memory for and refuses the rest; it never runs out of it. */
class MemoryTest {

    private static final String ACTION = "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action";
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final int MEBIBYTE = 1 << 20;
    private static final int LARGE = 15 * MEBIBYTE;
    private static final int AT_ONCE = 24;
    private static final String SMALL =
            Hostile.json("{'operation':'delete_policy','request':{'policy_id':'p'},'facts':{'policies':[]}}");

    @TempDir
    private static Path folder;

    private static final ExecutorService CLIENTS = Executors.newFixedThreadPool(AT_ONCE);
    private static Program program;
    private static Client client;

    @BeforeAll
    static void start() throws Exception {
        String options = "-Xmx256m -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=" + folder;
        program = Program.start(folder, Map.of("JAVA_TOOL_OPTIONS", options), "serve", "--port", "0");
        client = new Client(program.url());
    }

    @AfterAll
    static void end() {
        CLIENTS.shutdownNow();
        program.close();
    }

    @Test
    void largeBodiesAtOnce() throws Exception {
        String padded = SMALL.substring(0, SMALL.length() - 1) + ",\"unknown\":\"" + "x".repeat(LARGE) + "\"}";
        List<Integer> statuses = together(() -> post(Client.VALIDATIONS, padded, JSON));
        assertThat(statuses).containsOnly(200, 503).contains(200);
        assertSound();
    }

    @Test
    void whatCostsManyTimesItsLengthAtOnce() throws Exception {
        String volumes = "{'operation':'protect','request':{'resource_id':'s'},'facts':{'servers':[{'id':'s',"
                + "'status':'ACTIVE','os-extended-volumes:volumes_attached':[%s]}],'volumes':[%s]}}";
        List<String> questions = Stream.of(
                        volumes.formatted("", Hostile.filled(LARGE, i -> "{}")),
                        volumes.formatted("", Hostile.filled(LARGE, i -> "{'id':'" + Hostile.id(i) + "','size':1}")),
                        volumes.formatted(Hostile.filled(LARGE, i -> "{'id':'" + Hostile.id(i) + "'}"), ""),
                        volumes.formatted(
                                "", "{'id':'v','size':1,'attachments':[" + Hostile.filled(LARGE, i -> "{}") + "]}"),
                        volumes.formatted("", Hostile.filled(MEBIBYTE, i -> "{'id':'" + Hostile.id(i) + "','size':1}")),
                        volumes.formatted(Hostile.filled(MEBIBYTE, i -> "{'id':'" + Hostile.id(i) + "'}"), ""))
                .map(Hostile::json)
                .toList();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String question = questions.get(i % questions.size());
            calls.add(() -> post(Client.VALIDATIONS, question, JSON));
        }
        assertThat(statuses(calls)).allMatch(List.of(200, 400, 503)::contains).contains(200);
        assertSound();
    }

    @Test
    void longLines() throws Exception {
        String line = SMALL + " ".repeat(MEBIBYTE) + "\n";
        List<Integer> answered = together(() -> {
            Reply reply = client.send(
                    "POST", Client.VALIDATIONS, BodyPublishers.ofString(line.repeat(10)), "Content-Type", NDJSON);
            assertThat(reply.text().lines().toList())
                    .hasSize(10)
                    .allMatch(answer -> answer.contains("CSBS.3000") || answer.contains("Preflight.0503"));
            return (int) reply.text()
                    .lines()
                    .filter(answer -> answer.contains("CSBS.3000"))
                    .count();
        });
        assertThat(answered.stream().mapToInt(i -> i).sum()).isPositive();
        assertSound();
    }

    @Test
    void largeAnswersFromTheInventory() throws Exception {
        String facts = Hostile.json("{'servers':[{'id':'s','status':'ACTIVE','os-extended-volumes:volumes_attached':"
                + "[{'id':'v'}]}],'volumes':[{'id':'v','size':1}],'checkpoint_items':[{'id':'i','status':'available',"
                + "'resource_id':'s','extend_info':{'volume_backups':["
                + Hostile.list(10_000, i -> "{'id':'b" + i + "','source_volume_size':1}") + "]}}]}");
        assertThat(client.send("PUT", "/v1/p/inventory", BodyPublishers.ofString(facts), "Content-Type", JSON)
                        .status())
                .isEqualTo(200);
        String entries = Hostile.json("{'check_restorable':["
                + Hostile.list(1_000, i -> "{'checkpoint_item_id':'i','target':{'resource_id':'s'}}") + "]}");
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            calls.add(() -> {
                Reply reply = client.post(ACTION, entries);
                assertThat(reply.body().length).isGreaterThan(60 * MEBIBYTE);
                assertThat(reply.text()).endsWith("\"}]}");
                return reply.status();
            });
        }
        assertThat(statuses(calls)).containsOnly(200);
        assertSound();
    }

    private int post(String path, String body, String mediaType) {
        Reply reply = client.send("POST", path, BodyPublishers.ofString(body), "Content-Type", mediaType);
        if (reply.status() == 503) {
            assertThat(reply.json()).containsEntry("error_code", "Preflight.0503");
        }
        return reply.status();
    }

    private List<Integer> together(Callable<Integer> call) throws Exception {
        return statuses(Collections.nCopies(AT_ONCE, call));
    }

    private List<Integer> statuses(Collection<Callable<Integer>> calls) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> call : CLIENTS.invokeAll(calls)) {
            statuses.add(call.get());
        }
        return statuses;
    }

    /** It answers as before, and nothing was told of memory. */
    private void assertSound() throws Exception {
        assertThat(client.post(Client.VALIDATIONS, SMALL).status()).isEqualTo(200);
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".hprof"));
        }
        assertThat(program.err().lines().filter(line -> !line.startsWith("Picked up JAVA_TOOL_OPTIONS")))
                .isEmpty();
    }
}
