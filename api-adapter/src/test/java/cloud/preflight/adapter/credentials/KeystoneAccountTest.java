package cloud.preflight.adapter.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.sdk.IdentityService;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import cloud.preflight.live.KeystoneSettings.Account;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that an account of ours validates. */
class KeystoneAccountTest {

    private static final String VALID = IdentityService.token("p", "2099-01-01T00:00:00.000000Z");

    private final IdentityService identity = IdentityService.start();
    private Credentials credentials = by(new Account("pre\"flight", "se\\cret", "service"));

    private Credentials by(Account account) {
        KeystoneSettings settings =
                new KeystoneSettings(URI.create(identity.url()), Duration.ofMinutes(5), Duration.ZERO, account);
        return Credentials.keystone(Keystone.of(settings, HttpTransport.direct()));
    }

    @AfterEach
    void end() {
        credentials.close();
        identity.close();
    }

    private Admission admission(String token) {
        return credentials.admission(token, "p").toCompletableFuture().join();
    }

    @Test
    void theAccountSignsInOnceAndAsksAboutEveryToken() {
        identity.say(200, VALID);
        assertThat(admission("one")).isEqualTo(Admission.ADMITTED);
        assertThat(admission("two")).isEqualTo(Admission.ADMITTED);
        assertThat(identity.asked())
                .containsExactly(
                        "POST {\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{"
                                + "\"name\":\"pre\\\"flight\",\"domain\":{\"id\":\"default\"},"
                                + "\"password\":\"se\\\\cret\"}}},\"scope\":{\"project\":{"
                                + "\"name\":\"service\",\"domain\":{\"id\":\"default\"}}}}}",
                        "GET a-token one",
                        "GET a-token two");
    }

    @Test
    void aUserAndAProjectOfAnyDomainAreKnownByTheirIds() {
        credentials.close();
        credentials = by(new Account("62a754fde76447a7b34dfaedd9bca9f3", "s", "842a3442f1e94758af77f507a7cbf4b3"));
        identity.say(200, VALID);
        assertThat(admission("one")).isEqualTo(Admission.ADMITTED);
        assertThat(identity.asked().get(0))
                .contains("\"user\":{\"id\":\"62a754fde76447a7b34dfaedd9bca9f3\",\"password\"")
                .contains("\"project\":{\"id\":\"842a3442f1e94758af77f507a7cbf4b3\"}")
                .doesNotContain("name", "domain");
    }

    @Test
    void aTokenOfTheAccountThatIsOverIsRenewedOnce() {
        AtomicInteger created = new AtomicInteger();
        identity.create(exchange -> {
            exchange.getResponseHeaders().set("X-Subject-Token", "ours-" + created.incrementAndGet());
            IdentityService.send(exchange, 201, "{}");
        });
        identity.validate(exchange -> {
            boolean old = "ours-1".equals(exchange.getRequestHeaders().getFirst("X-Auth-Token"));
            IdentityService.send(exchange, old ? 401 : 200, old ? "{}" : VALID);
        });
        assertThat(admission("one")).isEqualTo(Admission.ADMITTED);
        assertThat(admission("two")).isEqualTo(Admission.ADMITTED);
        assertThat(withoutBodies())
                .containsExactly("POST", "GET ours-1 one", "POST", "GET ours-2 one", "GET ours-2 two");
    }

    @Test
    void whatIsStillRefusedWithANewOneIsNoToken() {
        identity.say(401, "{}");
        assertThat(admission("one")).isEqualTo(Admission.UNKNOWN);
        assertThat(withoutBodies()).containsExactly("POST", "GET a-token one", "POST", "GET a-token one");
    }

    @Test
    void aTokenThatIsNoneIsNotFound() {
        identity.say(404, "{}");
        assertThat(admission("one")).isEqualTo(Admission.UNKNOWN);
        assertThat(withoutBodies()).containsExactly("POST", "GET a-token one");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403, 404, 500})
    void anAccountThatCannotSignInAdmitsNobody(int status) {
        identity.say(200, VALID);
        identity.create(exchange -> {
            exchange.getResponseHeaders().set("X-Subject-Token", "ours");
            IdentityService.send(exchange, status, "{}");
        });
        assertThat(admission("one")).isEqualTo(Admission.UNDECIDED);
        assertThat(withoutBodies()).containsExactly("POST");
    }

    @Test
    void anAccountThatIsGivenNoTokenAdmitsNobody() {
        identity.say(200, VALID);
        identity.create(exchange -> IdentityService.send(exchange, 201, "{}"));
        assertThat(admission("one")).isEqualTo(Admission.UNDECIDED);
    }

    @Test
    void itsPasswordIsNotPrinted() {
        Account account = new Account("someone", "secret", "service");
        assertThat(new KeystoneSettings(URI.create("http://k/v3"), Duration.ZERO, Duration.ZERO, account).toString())
                .contains("someone")
                .doesNotContain("secret");
    }

    private List<String> withoutBodies() {
        return identity.asked().stream()
                .map(asked -> asked.startsWith("POST") ? "POST" : asked)
                .toList();
    }
}
