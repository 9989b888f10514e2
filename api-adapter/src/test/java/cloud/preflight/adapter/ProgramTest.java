package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.command.Run;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program itself, with signals, streams and exit statuses. */
class ProgramTest {

    @TempDir
    private Path folder;

    private Program program;

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void aSignalEndsTheServiceWithStatusZeroOnceItsRequestsAreAnswered() throws Exception {
        String url = serve(Map.of(), "--port", "0");
        byte[] question =
                "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}"
                        .getBytes();
        try (Wire underWay = Wire.to(url)) {
            underWay.post(
                    "Content-Type: application/json", "Content-Length: " + question.length, "Expect: 100-continue");
            assertThat(underWay.answer().status()).isEqualTo(100);
            // SIGTERM
            program.terminate();
            while (new Client(url).get("/health/readiness").status() != 503) {
                Thread.onSpinWait();
            }
            assertThat(underWay.send(question).answer().json()).containsEntry("error_code", "CSBS.3000");
        }
        assertThat(program.status()).isZero();
        assertThat(program.err()).isEmpty();
    }

    @Test
    void aPortInUseIsOneLineInAll() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            start(Map.of(), "serve", "--port", String.valueOf(taken.getLocalPort()));
            assertThat(program.status()).isEqualTo(2);
            assertThat(program.err())
                    .isEqualTo("can't listen on 127.0.0.1:" + taken.getLocalPort() + ": Address already in use\n");
        }
    }

    @Test
    void theEnvironmentSetsWhatNoFlagDoes() throws Exception {
        Path profile = Files.writeString(folder.resolve("profile.yaml"), "disabled-operations: [delete_task]\n");
        Map<String, String> environment = Map.of(
                "PREFLIGHT_HOST", "127.0.0.2",
                "PREFLIGHT_PORT", "no port, but the flag wins",
                "PREFLIGHT_PROFILE", profile.toString(),
                "MICRONAUT_SERVER_HOST", "0.0.0.0",
                "MICRONAUT_SERVER_PORT", "1");
        String url = serve(environment, "--port", "0");
        assertThat(url).startsWith("http://127.0.0.2:");
        assertThat(new Client(url)
                        .post(Client.VALIDATIONS, "{\"operation\":\"delete_task\",\"request\":{\"task_id\":\"t\"}}")
                        .json())
                .containsEntry("error_code", "CSBS.9998");
    }

    @Test
    void theEnvironmentAsksForTokensAndShowsOne() throws Exception {
        String tokens = folder.resolve("data/tokens").toString();
        String token = Run.of("token", "new", "--project", "p", "--tokens", tokens)
                .out()
                .strip();
        String url = serve(Map.of("PREFLIGHT_CREDENTIALS", "tokens", "PREFLIGHT_DATA_DIR", "data"), "--port", "0");
        assertThat(new Client(url).get("/v1/p/inventory").status()).isEqualTo(401);
        try (Program inventory = Program.start(
                Files.createDirectory(folder.resolve("elsewhere")),
                Map.of("PREFLIGHT_TOKEN", token),
                "inventory",
                "get",
                "--url",
                url,
                "--project",
                "p")) {
            assertThat(inventory.status()).as(inventory::err).isZero();
        }
    }

    @Test
    void anEmptyVariableCountsAsAbsent() throws Exception {
        Map<String, String> environment = Map.of(
                "PREFLIGHT_HOST", "",
                "PREFLIGHT_PORT", "",
                "PREFLIGHT_PROFILE", "",
                "PREFLIGHT_CREDENTIALS", "",
                "PREFLIGHT_TOKENS", "",
                "PREFLIGHT_DATA_DIR", "",
                "PREFLIGHT_DATABASE_URL", "");
        String url = serve(environment, "--port", "0");
        assertThat(url).startsWith("http://127.0.0.1:");
        assertThat(new Client(url)
                        .send(
                                "PUT",
                                "/v1/p/inventory",
                                BodyPublishers.ofString("{\"servers\":[]}"),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(folder.resolve("preflight-data/inventory.db")).exists();
        assertThat(folder.resolve("inventory.db")).doesNotExist();
    }

    @Test
    void aVariableThatIsNoPortIsNamed() throws Exception {
        start(Map.of("PREFLIGHT_PORT", "http"), "serve");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).isEqualTo("PREFLIGHT_PORT is http, must be from 0 to 65535\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREFLIGHT_HOST         | 0.0.0.0 | PREFLIGHT_HOST is 0.0.0.0, but without credentials only the loopback"
                        + " address is served: PREFLIGHT_CREDENTIALS=tokens or keystone asks for them, --insecure"
                        + " serves anybody",
                "PREFLIGHT_DATA_DIR     | err     | PREFLIGHT_DATA_DIR is err, which can't be written: @/err is no directory",
                "PREFLIGHT_PROFILE      | none    | PREFLIGHT_PROFILE=none: the profile can't be read: does not exist",
                "PREFLIGHT_DATABASE_URL | jdbc:postgresql://127.0.0.1:se@cret/db?password=se@cret"
                        + " | PREFLIGHT_DATABASE_URL is no address of a database, which is"
                        + " jdbc:postgresql://host:port/database?user=…&password=…",
                "PREFLIGHT_DATABASE_URL | jdbc:postgresql://127.0.0.1:secret/db?password=secret"
                        + " | PREFLIGHT_DATABASE_URL is no address of a database, which is"
                        + " jdbc:postgresql://host:port/database?user=…&password=…"
            })
    void aVariableThatIsWrongIsNamedInOneLine(String name, String value, String message) throws Exception {
        start(Map.of(name, value), "serve", "--port", "0");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).isEqualTo(message.replace("@/", folder + "/") + "\n");
    }

    @Test
    void aVariableThatIsWrongDoesNotChangeTheHelp() throws Exception {
        start(Map.of("PREFLIGHT_PORT", "abc", "PREFLIGHT_HOST", "abc"), "serve", "--help");
        assertThat(program.out().replaceAll("\\s+", " "))
                .contains("Default: 8080.", "Default: 127.0.0.1.")
                .doesNotContain("abc");
        assertThat(program.status()).isZero();
    }

    @Test
    void memoryThatRunsOutIsOneLineAndStatusTwo() throws Exception {
        Files.writeString(folder.resolve("q.json"), "[" + " ".repeat(15 << 20) + "]");
        start(Map.of("JAVA_TOOL_OPTIONS", "-Xmx24m -XX:+UseSerialGC"), "check", "--json", "q.json");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err())
                .isEqualTo("Picked up JAVA_TOOL_OPTIONS: -Xmx24m -XX:+UseSerialGC\n"
                        + "preflight ran out of memory: java -Xmx4g -jar … gives it more, for instance\n");
    }

    @Test
    void aProgramThatIsNotWholeIsOneLineAndStatusTwo() throws Exception {
        String alone = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        start(Map.of("CLASSPATH", alone), "version");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).isEqualTo("preflight failed\n");
    }

    @Test
    void aLineOfTheLogNamesItsRequest() throws Exception {
        String url = serve(Map.of("PREFLIGHT_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/none"), "--port", "0");
        String question = "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"}}";
        assertThat(new Client(url)
                        .get("/v1/p/inventory", "X-Request-Id", "first")
                        .status())
                .isEqualTo(503);
        assertThat(new Client(url)
                        .post(Client.VALIDATIONS, question, "X-Request-Id", "second")
                        .status())
                .isEqualTo(503);
        assertThat(program.err().lines().filter(line -> line.contains("The inventory is unavailable")))
                .hasSize(2)
                .anyMatch(line -> line.contains(" first The inventory is unavailable: "))
                .anyMatch(line -> line.contains(" second The inventory is unavailable: "));
    }

    @Test
    void aVariableThatIsNeitherTrueNorFalseIsNamed() throws Exception {
        start(Map.of("PREFLIGHT_METRICS", "off"), "serve");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).isEqualTo("PREFLIGHT_METRICS is off, must be true or false\n");
    }

    @Test
    void aFileInTheWorkingDirectorySetsTheRest() throws Exception {
        Files.writeString(folder.resolve("application.yml"), "micronaut.server.max-request-buffer-size: 100\n");
        String url = serve(Map.of(), "--port", "0");
        String question = "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"" + "p".repeat(100) + "\"}}";
        assertThat(new Client(url).post(Client.VALIDATIONS, question).json())
                .containsEntry("error_code", "Preflight.0413");
        assertThat(new Client(url).get("/health").status()).isEqualTo(200);
    }

    @Test
    void aCheckLoadsNothingThatOnlyAServiceNeeds() throws Exception {
        Path question = Files.writeString(
                folder.resolve("q.json"),
                "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}");
        Path classes = folder.resolve("classes");
        start(Map.of("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes), "check", question.toString());
        assertThat(program.status()).isEqualTo(1);
        assertThat(Files.readString(classes))
                .contains("cloud.preflight.answers.")
                .doesNotContain("io.opentelemetry.", "io.micrometer.", "io.micronaut.", "io.netty.");
    }

    @Test
    void anExitStatusIsThatOfTheCommand() throws Exception {
        start(Map.of(), "check", "missing.json");
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).isEqualTo("missing.json: can't be read: does not exist\n");
    }

    private String serve(Map<String, String> environment, String... flags) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("serve"));
        arguments.addAll(List.of(flags));
        start(environment, arguments.toArray(String[]::new));
        return program.url();
    }

    private void start(Map<String, String> environment, String... arguments) throws IOException {
        program = Program.start(folder, environment, arguments);
    }
}
