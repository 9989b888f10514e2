package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.command.Run;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.Example;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decision log of the program itself: what is in it once a signal ended it, and that it can be asked again. */
class DecisionLogProgramTest {

    private static final String QUESTION = "{ \"operation\": \"protect\",\n \"request\": {\"resource_id\": \"s1\"} }";
    private static final String INVENTORY = "{\"servers\":[{\"id\":\"s1\",\"status\":\"error\","
            + "\"os-extended-volumes:volumes_attached\":[{\"id\":\"v1\"}]}],\"volumes\":[{\"id\":\"v1\",\"size\":1}],"
            + "\"quotas\":{\"resources\":[{\"type\":\"backups\",\"quota\":1,\"used\":1}]}}";

    @TempDir
    private Path folder;

    private Program program;

    @AfterEach
    void end() {
        program.close();
    }

    private Client serve(Map<String, String> environment) throws Exception {
        program = Program.start(folder, environment, "serve", "--port", "0");
        return new Client(program.url());
    }

    @Test
    void everyDecisionIsInTheFileAfterASignalAndIsAnsweredWithTheSameBytesAgain() throws Exception {
        Client client =
                serve(Map.of("PREFLIGHT_DECISION_LOG", "decisions", "PREFLIGHT_DECISION_LOG_DOCUMENTS", "true"));
        client.send("PUT", "/v1/p/inventory", BodyPublishers.ofString(INVENTORY), "Content-Type", "application/json");
        Reply kept = client.post("/v1/p/validations", QUESTION, "X-Request-Id", "mine", "Accept-Language", "zh");
        assertThat(kept.json()).containsEntry("decision", "denied");
        client.post(
                "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action",
                "{\"check_protectable\":[{\"resource_id\":\"s1\"},{\"resource_id\":\"gone\"}]}");
        List<Example> examples = Example.in(Example.WORKED);
        for (Example example : examples) {
            client.post(Client.VALIDATIONS, example.question());
        }
        client.post("/v1/p/validations", "{}");
        program.terminate();
        assertThat(program.status()).isZero();
        Path log = folder.resolve("decisions");
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(3 + examples.size());
        Map<String, Object> first = Reply.json(lines.get(0).getBytes(StandardCharsets.UTF_8));
        assertThat(first)
                .containsEntry("id", "mine")
                .containsEntry("project", "p")
                .containsKey("fetched");
        assertThat(lines.get(0)).contains("\"answer\":" + kept.text());
        Run replay = Run.of("replay", log.toString());
        assertThat(replay.out())
                .isEqualTo(lines.size() + " lines: " + lines.size() + " the same, 0 different, 0 not readable\n");
        assertThat(replay.status()).isZero();
    }

    @Test
    void standardOutputSaysFirstWhereItListensAndThenWhatItDecides() throws Exception {
        Client client = serve(Map.of("PREFLIGHT_DECISION_LOG", "stdout", "PREFLIGHT_METRICS", "false"));
        assertThat(client.get("/prometheus").status()).isEqualTo(404);
        client.post("/v1/p/validations", QUESTION, "X-Request-Id", "mine");
        Map<String, Object> line = Reply.json(program.line().getBytes(StandardCharsets.UTF_8));
        assertThat(line)
                .containsEntry("id", "mine")
                .containsEntry("subject", Map.of("resource_id", "s1"))
                .containsEntry("decision", "undetermined")
                .doesNotContainKeys("question", "answer");
        program.terminate();
        assertThat(program.status()).isZero();
        assertThat(program.err()).isEmpty();
    }

    @Test
    void aWrongSettingIsOneLineInAll() throws Exception {
        program = Program.start(folder, Map.of("PREFLIGHT_DECISION_LOG", "missing/log"), "serve", "--port", "0");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo(
                        "PREFLIGHT_DECISION_LOG is missing/log, which can't be written: no such file or directory\n");
    }
}
