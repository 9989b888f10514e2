package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.inventory.Inventories;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins that the settings let ask. */
class CorsTest {

    @RegisterExtension
    static final RunningService SILENT = new RunningService();

    private static final String PREFIX = "micronaut.server.cors.";
    private static final Map<String, String> SETTINGS = Map.of(
            PREFIX + "enabled", "true",
            PREFIX + "configurations.console.allowed-origins", "https://console.example",
            PREFIX + "configurations.console.allow-credentials", "false",
            PREFIX + "configurations.console.exposed-headers", "X-Request-Id");
    private static final String ORIGIN = "Origin: https://console.example";

    @TempDir
    private static Path folder;

    private static Credentials tokens;
    private static String token;
    private static Service service;

    private Wire wire;

    @BeforeAll
    static void start() throws Exception {
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        token = file.add("p");
        tokens = Credentials.tokens(file);
        SETTINGS.forEach(System::setProperty);
        try {
            service = Services.start(Preflight.create(), Inventories.none(), tokens);
        } finally {
            SETTINGS.keySet().forEach(System::clearProperty);
        }
    }

    @AfterAll
    static void end() {
        service.close();
        tokens.close();
    }

    @BeforeEach
    void connect() {
        wire = Wire.to(service.url());
    }

    @AfterEach
    void close() {
        wire.close();
    }

    private Reply preflight(String origin) {
        return wire.head(
                        "OPTIONS /v1/p/inventory",
                        origin,
                        "Access-Control-Request-Method: PUT",
                        "Access-Control-Request-Headers: x-auth-token, content-type")
                .answer();
    }

    /** A browser asks first, and shows no token then. */
    @Test
    void aBrowserIsToldWhatItMaySend() {
        Reply reply = preflight(ORIGIN);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://console.example");
        assertThat(reply.header("Access-Control-Allow-Methods")).isEqualTo("PUT");
        assertThat(reply.headers().entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase("Access-Control-Allow-Headers"))
                        .flatMap(header -> header.getValue().stream()))
                .containsExactlyInAnyOrder("x-auth-token", "content-type");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @Test
    void thePageMayReadTheAnswerToItsToken() {
        Reply reply = wire.head("GET /v1/p/inventory", ORIGIN, "X-Auth-Token: " + token)
                .answerHead();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://console.example");
        assertThat(reply.header("Access-Control-Expose-Headers")).isEqualTo("X-Request-Id");
        assertThat(reply.header("Vary").toLowerCase(Locale.ROOT)).contains("origin", "accept-encoding");
    }

    @Test
    void thePageMayReadWhyItWasRefused() {
        Reply reply = wire.head("GET /v1/p/inventory", ORIGIN).answer();
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("https://console.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin: https://other.example", "Origin: null", "Origin: https://console.example.evil"})
    void anyOtherPageIsToldNothing(String origin) {
        assertThat(preflight(origin).status()).isNotEqualTo(200);
        Reply reply = wire.head("GET /v1/p/inventory", origin, "X-Auth-Token: " + token)
                .answerHead();
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void unlessThatIsSetNoPageIsToldAnything() {
        try (Wire silent = SILENT.wire()) {
            Reply reply = silent.head("GET /v1/error-codes/CSBS.6024", ORIGIN).answer();
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }
}
