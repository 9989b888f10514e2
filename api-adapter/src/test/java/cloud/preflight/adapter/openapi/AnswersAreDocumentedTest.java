package cloud.preflight.adapter.openapi;

import static cloud.preflight.adapter.http.Client.VALIDATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.facts.Section;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.testkit.Example;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers of every kind are what the OpenAPI document says, and every field that it says is in some answer. Errors are held
 * against it in whichever test one comes.
 */
class AnswersAreDocumentedTest {

    private static final String INVENTORY = "/v1/project-1/inventory";
    private static final String ACTION =
            "/v1/project-1/providers/" + Profile.defaults().providerId() + "/resources/action";

    private static final Map<Map<String, Object>, Service> SERVICES = new HashMap<>();
    private static final List<Answer> ANSWERS = new ArrayList<>();

    @TempDir
    private static Path folder;

    private record Answer(String schema, JsonNode json) {}

    @BeforeAll
    static void ask() throws IOException {
        for (Example example : Example.in(Example.WORKED)) {
            answered("Verdict", client(example.profile()).post(VALIDATIONS, example.question()));
            answered("Verdict", client(example.profile()).post(VALIDATIONS + "?explain=true", example.question()));
        }
        Client client = client(Map.of());
        answered("Verdict", client.post(VALIDATIONS + "?explain=true", manyVolumes()));
        keep(client);
        answered("Capabilities", client.post(ACTION, "{\"check_protectable\":[{\"resource_id\":\"s\"}]}"));
        answered(
                "Capabilities",
                client.post(
                        ACTION,
                        "{\"check_restorable\":[{\"checkpoint_item_id\":\"i\",\"target\":{\"resource_id\":\"s\"}}]}"));
        client.get("/v1/error-codes")
                .rows()
                .forEach(row -> ANSWERS.add(new Answer("Row", Documented.tree(Trees.bytes(row)))));
        for (String health : List.of("/health", "/health/liveness", "/health/readiness")) {
            answered("Health", client.get(health));
        }
        lines(client);
        answered("ExampleNames", client.get("/console/examples"));
        answered("Runs", runs(client));
    }

    private static Reply runs(Client client) {
        return client.send(
                "POST",
                "/console/runs?from=2026-11-27&days=2",
                BodyPublishers.ofString(ScheduledOperation.calendar("FREQ=DAILY;BYHOUR=3")),
                "Content-Type",
                "text/calendar");
    }

    /** So many that not all of them are named. */
    private static byte[] manyVolumes() {
        List<Map<String, Object>> attached = IntStream.range(0, 25)
                .mapToObj(number -> Map.<String, Object>of("id", "v" + number))
                .toList();
        return Trees.bytes(Map.of(
                "operation",
                "protect",
                "request",
                Map.of("resource_id", "s"),
                "facts",
                Map.of(
                        "servers",
                        List.of(Map.of(
                                "id", "s", "status", "ACTIVE", "os-extended-volumes:volumes_attached", attached)))));
    }

    private static void keep(Client client) throws IOException {
        byte[] facts = Files.readAllBytes(Path.of("src", "test", "resources", "openapi", "facts.json"));
        answered(
                "Stored",
                client.send("PUT", INVENTORY, BodyPublishers.ofByteArray(facts), "Content-Type", "application/json"));
        answered("Facts", client.get(INVENTORY));
        for (Section section : Section.values()) {
            answered("DocumentPage", client.get(INVENTORY + "/" + section.id()));
        }
        answered("DocumentPage", client.get(INVENTORY + "/volumes?limit=1"));
        answered("Document", client.get(INVENTORY + "/volumes/v"));
    }

    private static void lines(Client client) {
        Reply reply = client.send(
                "POST",
                VALIDATIONS,
                BodyPublishers.ofString("{\"operation\":\"delete_task\",\"request\":{\"task_id\":\"t\"}}\n{}\n"),
                "Content-Type",
                "application/x-ndjson");
        List<String> lines = reply.text().lines().toList();
        assertThat(lines).hasSize(2);
        ANSWERS.add(new Answer("Verdict", Documented.tree(lines.get(0).getBytes(StandardCharsets.UTF_8))));
        for (String line : lines) {
            ANSWERS.add(new Answer("Line", Documented.tree(line.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static void answered(String schema, Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        ANSWERS.add(new Answer(schema, Documented.tree(reply.body())));
    }

    private static Client client(Map<String, Object> profile) {
        return new Client(SERVICES.computeIfAbsent(profile, AnswersAreDocumentedTest::start)
                .url());
    }

    private static Service start(Map<String, Object> profile) {
        try {
            Path data = folder.resolve(String.valueOf(SERVICES.size()));
            return Services.start(Preflight.create(Profile.of(profile)), Inventory.in(data));
        } catch (Service.NotStarted failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterAll
    static void end() {
        SERVICES.values().forEach(Service::close);
        SERVICES.clear();
        ANSWERS.clear();
    }

    @Test
    void anAnswerIsWhatIsSaid() {
        ANSWERS.forEach(answer -> Documented.assertIs(answer.schema(), answer.json()));
    }

    @Test
    void everyFieldThatIsSaidIsAnswered() {
        SeenFields seen = new SeenFields();
        ANSWERS.forEach(answer -> seen.see(answer.schema(), answer.json()));
        Set<String> answers = new TreeSet<>(AnswerSchemas.all().keySet());
        answers.addAll(DescribedConsole.schemas().keySet());
        answers.addAll(List.of("Arguments"));
        answers.removeAll(List.of("CapabilityQuestion", "ProtectableEntry", "Error"));
        assertThat(seen.unseen(answers)).isEmpty();
    }
}
