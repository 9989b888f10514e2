package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.sdk.IdentityService;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A service whose tokens an identity service validates. */
class KeystoneServiceTest {

    /** No machine keeps so much in the buffers of a connection. */
    private static final long HUGE = 1 << 26;

    private static final int WAITS = 50;
    private static final long WAIT_NANOS = 20_000_000;

    private static final String LATER = "2099-01-01T00:00:00.000000Z";

    private final IdentityService identity = IdentityService.start();
    private Credentials credentials;
    private Service service;
    private Client client;

    @BeforeEach
    void start() throws Service.NotStarted {
        KeystoneSettings settings =
                new KeystoneSettings(URI.create(identity.url()), Duration.ofSeconds(60), Duration.ZERO, null);
        credentials = Credentials.keystone(Keystone.of(settings, HttpTransport.direct()));
        service = Services.start(Preflight.create(), Inventories.none(), credentials);
        client = new Client(service.url());
    }

    @AfterEach
    void end() {
        service.close();
        credentials.close();
        identity.close();
    }

    private Reply asked(String... headers) {
        return client.post(Client.VALIDATIONS, Asked.ALLOWED, headers);
    }

    @Test
    void answersAsTheIdentityServiceSays() {
        identity.say(200, IdentityService.token("project-1", LATER));
        assertThat(asked("X-Auth-Token", "t").status()).isEqualTo(200);
        assertThat(asked("Authorization", "Bearer t").status()).isEqualTo(200);
        identity.say(200, IdentityService.token("another", LATER));
        assertError(asked("X-Auth-Token", "t"), 403, "Preflight.0403");
        identity.say(200, "{\"token\":{\"expires_at\":\"" + LATER + "\"}}");
        assertError(asked("X-Auth-Token", "t"), 403, "Preflight.0403");
        identity.say(404, "{}");
        assertError(asked("X-Auth-Token", "t"), 401, "Preflight.0401");
        assertError(asked(), 401, "Preflight.0401");
        identity.say(500, "{}");
        Reply away = asked("X-Auth-Token", "t");
        assertError(away, 503, "Preflight.0503");
        assertThat(away.text()).contains("Keystone");
        assertThat(client.get("/v1/error-codes", "X-Auth-Token", "t").status()).isEqualTo(200);
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void aStreamOfQuestionsWaitsForItsToken() {
        identity.say(200, IdentityService.token("project-1", LATER));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            lines.append(Asked.deletePolicy("p" + i)).append('\n');
        }
        Reply reply = client.send(
                "POST",
                Client.VALIDATIONS,
                BodyPublishers.ofString(lines.toString()),
                "Content-Type",
                "application/x-ndjson",
                "X-Auth-Token",
                "t");
        assertThat(reply.text().lines()).hasSize(2_000).last().asString().startsWith("{\"line\":2000,\"operation\"");
    }

    @Test
    void aBodyIsNotTakenInBeforeItsTokenIsValidated() throws Exception {
        identity.validate(exchange -> identity.hang());
        URI uri = URI.create(service.url());
        String head = "PUT /v1/project-1/inventory HTTP/1.1\r\nHost: test\r\nX-Auth-Token: t\r\nContent-Length: "
                + Long.MAX_VALUE + "\r\n\r\n";
        try (SocketChannel channel = SocketChannel.open(new InetSocketAddress(uri.getHost(), uri.getPort()))) {
            channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            long written = 0;
            for (int waits = 0; waits < WAITS && written < HUGE; ) {
                int more = channel.write(ByteBuffer.allocate(1 << 16));
                written += more;
                if (more == 0) {
                    waits++;
                    LockSupport.parkNanos(WAIT_NANOS);
                }
            }
            assertThat(written).isLessThan(HUGE);
        }
    }

    @Test
    void whatIsLoggedOfATokenNamesTheRequest() {
        try (Log log = new Log()) {
            identity.say(500, "{}");
            assertThat(asked("X-Auth-Token", "t", "X-Request-Id", "mine").status())
                    .isEqualTo(503);
            assertThat(log.requestIds()).containsExactly("mine");
        }
    }

    @Test
    void noTokenIsLoggedHoweverMuchIs() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level usual = root.getLevel();
        try (Log log = new Log()) {
            root.setLevel(Level.TRACE);
            identity.say(200, IdentityService.token("project-1", LATER));
            assertThat(asked("X-Auth-Token", "s3cr3t").status()).isEqualTo(200);
            assertThat(asked("Authorization", "Bearer s3cr3t").status()).isEqualTo(200);
            identity.say(500, "{}");
            assertThat(asked("X-Auth-Token", "s3cr3t").status()).isEqualTo(503);
            assertThat(log.all()).isNotEmpty().noneMatch(event -> event.contains("s3cr3t"));
            assertThat(log.warningsAndErrors())
                    .containsExactly("WARN Keystone did not validate a token: it answered 500");
        } finally {
            root.setLevel(usual);
        }
    }
}
