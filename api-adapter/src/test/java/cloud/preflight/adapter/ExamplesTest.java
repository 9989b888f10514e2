package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.command.Run;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Reply;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.openstack.Trees;
import cloud.preflight.profile.Profile;
import cloud.preflight.testkit.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked example and every fixture of a page, through both front doors. */
class ExamplesTest {

    private static final Map<Object, Integer> STATUSES = Map.of("allowed", 0, "denied", 1, "undetermined", 3);
    private static final Map<Map<String, Object>, Service> SERVICES = new HashMap<>();

    @TempDir
    private Path folder;

    static List<Example> examples() {
        return Stream.of(Example.WORKED, Example.PAGES)
                .flatMap(folder -> Example.in(folder).stream())
                .toList();
    }

    @AfterAll
    static void endServices() {
        SERVICES.values().forEach(Service::close);
        SERVICES.clear();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesTheRecordedVerdictOverHttp(Example example) {
        Reply reply = ask(example);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(Recorded.of(reply.json())).isEqualTo(example.verdict());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatTheServiceAnswersByteForByte(Example example) throws IOException {
        Run run = check(example);
        assertThat(run.out()).isEqualTo(ask(example).text() + "\n");
        assertThat(run.status()).isEqualTo(STATUSES.get(example.verdict().get("decision")));
    }

    @Test
    void thereAreExamplesAndFixtures() {
        assertThat(examples()).hasSizeGreaterThan(500);
    }

    private Run check(Example example) throws IOException {
        Path question = Files.write(folder.resolve("question.json"), example.question());
        if (example.profile().isEmpty()) {
            return Run.of("check", "--json", question.toString());
        }
        Path profile = Files.write(folder.resolve("profile.yaml"), Trees.bytes(example.profile()));
        return Run.of("check", "--json", "--profile", profile.toString(), question.toString());
    }

    private static Reply ask(Example example) {
        Service service = SERVICES.computeIfAbsent(example.profile(), ExamplesTest::start);
        return new Client(service.url()).post(Client.VALIDATIONS, example.question());
    }

    private static Service start(Map<String, Object> profile) {
        try {
            return Services.start(Preflight.create(Profile.of(profile)), Inventories.none());
        } catch (Service.NotStarted failure) {
            throw new IllegalStateException(failure);
        }
    }
}
