package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.live.StandInCloud;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --live} and {@code fleet --live}: facts that no file brings come from the cloud of the environment. */
class CheckLiveProgramTest {

    private static final String ACTIVE = "bebad04f-76ed-4359-b63b-1a31ede78e70";

    @TempDir
    private Path folder;

    private final StandInCloud standIn = new StandInCloud();

    @AfterEach
    void end() {
        standIn.close();
    }

    private Map<String, String> environment() {
        return Map.of(
                "OS_AUTH_URL", standIn.identity(),
                "OS_USERNAME", "demo",
                "OS_PASSWORD", "secret",
                "OS_PROJECT_NAME", "demo");
    }

    @Test
    void aServerOfTheCloudIsProtected() throws Exception {
        Path profile = Files.writeString(
                folder.resolve("profile.yaml"),
                "default-account: {migrated_to_cbr: false, existing_user: true, real_name_verified: true}");
        try (Program program = check("--server", ACTIVE, "--profile", profile.toString())) {
            assertThat(program.status()).as(program.err()).isZero();
            assertThat(program.out()).startsWith(ACTIVE + ": protect ALLOWED");
        }
        assertThat(standIn.nova().asked()).containsExactly("GET /v2.1/servers/" + ACTIVE);
    }

    @Test
    void whatAFileBringsIsNotAskedFor() throws Exception {
        Path servers = Files.writeString(folder.resolve("servers.json"), "{\"servers\":[]}");
        try (Program program = check("--server", ACTIVE, "--facts", servers.toString())) {
            assertThat(program.status()).as(program.err()).isEqualTo(1);
        }
        assertThat(standIn.nova().asked()).isEmpty();
    }

    @Test
    void aServiceThatFailsIsOneLineAndNoAnswer() throws Exception {
        standIn.nova().instead(400, "{}");
        try (Program program = check("--server", ACTIVE)) {
            assertThat(program.status()).isEqualTo(2);
            assertThat(program.err()).isEqualTo("Nova: facts can't be read: it answered 400 (servers)\n");
            assertThat(program.out()).isEmpty();
        }
    }

    /** 11 servers are in the lists, most of them in a state that forbids a backup. */
    @Test
    void aFleetIsAskedForAsAWhole() throws Exception {
        try (Program program = Program.start(folder, environment(), "fleet", "--live", "--json")) {
            assertThat(program.status()).as(program.err()).isEqualTo(1);
            assertThat(program.out()).contains("\"servers\":11");
        }
        standIn.cinder().instead(400, "{}");
        try (Program program = Program.start(folder, environment(), "fleet", "--live")) {
            assertThat(program.status()).isEqualTo(2);
            assertThat(program.err()).isEqualTo("Cinder: facts can't be read: it answered 400 (volumes)\n");
        }
    }

    private Program check(String... more) throws Exception {
        String[] arguments = Stream.concat(Stream.of("check", "--live", "--operation", "protect"), Stream.of(more))
                .toArray(String[]::new);
        return Program.start(folder, environment(), arguments);
    }
}
