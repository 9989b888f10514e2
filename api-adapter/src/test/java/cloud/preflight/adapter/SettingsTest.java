package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.http.Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings that only the program itself sees: its environment and the file in its working directory. */
class SettingsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MINUTE_MILLIS = 60_000;

    @TempDir
    private Path folder;

    private Program program;

    @AfterEach
    void end() {
        program.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREFLIGHT_LOG_LEVEL | LOUD | must be one of ERROR, WARN, INFO, DEBUG, TRACE, OFF",
                "PREFLIGHT_LOG | xml | must be json or absent",
                "PREFLIGHT_CREDENTIALS | token | must be none, tokens or keystone",
                "PREFLIGHT_SOURCE | nova | must be inventory or openstack",
                "PREFLIGHT_CONSOLE | off | must be true or false",
                "PREFLIGHT_TRACING | on | must be true or false",
                "PREFLIGHT_PROFILE_RELOAD | no | must be true or false",
                "MICRONAUT_SERVER_IDLE_TIMEOUT | soon | which can't be read"
            })
    void aVariableThatIsRefusedStopsTheStart(String variable, String value, String why) throws Exception {
        start(Map.of(variable, value), "serve", "--port", "0");
        assertRefused(variable + " is " + value + ", " + why);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [ | application.yml is not readable YAML: expected the node content, but found '<stream end>' in line 1",
                "endpoints.health.enabled: !!bool x | application.yml is not readable YAML: found what is not !!bool as its tag says in line 1",
                "- a list | application.yml is not a mapping of keys to values",
                "words alone | application.yml is not a mapping of keys to values",
                "micronaut.server.max-request-buffer-size: 1x | application.yml: micronaut.server.max-request-buffer-size is 1x, which can't be read",
                "micronaut.server.port: http | application.yml: micronaut.server.port is http, must be from 0 to 65535",
                "micronaut.server.host: 0.0.0.0 | micronaut.server.host is 0.0.0.0, but without credentials only the loopback address is served: PREFLIGHT_CREDENTIALS=tokens or keystone asks for them, --insecure serves anybody"
            })
    void aFileThatIsWrongIsOneLineThatNamesWhatIsWrongInIt(String yaml, String line) throws Exception {
        Files.writeString(folder.resolve("application.yml"), yaml);
        start(Map.of(), "serve");
        assertRefused(line);
    }

    private void assertRefused(String line) throws Exception {
        assertThat(program.status()).isEqualTo(2);
        assertThat(program.err()).isEqualTo(line + "\n");
    }

    @Test
    void theFileSetsThePortAndTheLogTellsOfTheStartAndTheEnd() throws Exception {
        Files.writeString(folder.resolve("application.yml"), "micronaut.server.port: 0\n");
        start(
                Map.of(
                        "PREFLIGHT_LOG",
                        "json",
                        "PREFLIGHT_LOG_LEVEL",
                        "INFO",
                        "PREFLIGHT_DATABASE_URL",
                        "jdbc:postgresql://127.0.0.1:1/facts?user=u&password=secret"),
                "serve");
        String url = program.url();
        assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+").doesNotEndWith(":8080");
        program.terminate();
        assertThat(program.status()).isZero();
        List<JsonNode> lines = new ArrayList<>();
        for (String line : program.err().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        assertThat(lines)
                .extracting(line -> line.get("message").asText())
                .satisfiesExactly(
                        started -> assertThat(started)
                                .matches(
                                        "started: version \\S+, ruleset \\S+, listening on \\Q" + url
                                                + "\\E, profile built-in, inventory in jdbc:postgresql://127\\.0\\.0\\.1:1/facts"),
                        stopped -> assertThat(stopped).isEqualTo("stopped"));
    }

    @Test
    void theConsoleIsThereUnlessItIsTurnedOff() throws Exception {
        start(Map.of("PREFLIGHT_CONSOLE", "false"), "serve", "--port", "0");
        Client client = new Client(program.url());
        assertThat(client.get("/").status()).isEqualTo(404);
        assertThat(client.get("/", "Accept", "text/html").json()).containsEntry("error_code", "Preflight.0404");
        assertThat(client.get("/console/app.js").status()).isEqualTo(404);
        assertThat(client.get("/v1/error-codes").status()).isEqualTo(200);
        program.terminate();
        assertThat(program.status()).isZero();
    }

    @Test
    void withTlsTheVariableSetsThePortToo() throws Exception {
        start(
                Map.of(
                        "PREFLIGHT_PORT",
                        "0",
                        "MICRONAUT_SERVER_SSL_ENABLED",
                        "true",
                        "MICRONAUT_SERVER_SSL_BUILD_SELF_SIGNED",
                        "true"),
                "serve");
        String url = program.url();
        assertThat(url).matches("https://127\\.0\\.0\\.1:\\d+").doesNotEndWith(":8443");
        assertThat(statusLine(URI.create(url))).startsWith("HTTP/1.1 200 ");
        program.terminate();
        assertThat(program.status()).isZero();
        assertThat(program.err()).isEmpty();
    }

    /** What is answered to a question about health, whoever the certificate is by. */
    private static String statusLine(URI url) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        try (SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(MINUTE_MILLIS);
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    @Test
    void aCommandThatDoesNotServeLogsNothingOfItself() throws Exception {
        Path question = Files.writeString(
                folder.resolve("q.json"),
                "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[]}}");
        start(Map.of("PREFLIGHT_LOG_LEVEL", "INFO"), "check", question.toString());
        assertThat(program.status()).isEqualTo(1);
        assertThat(program.err()).isEmpty();
    }

    private void start(Map<String, String> environment, String... arguments) throws Exception {
        program = Program.start(folder, environment, arguments);
    }
}
