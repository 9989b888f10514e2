package cloud.preflight.adapter.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.sdk.IdentityService;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is admitted by what an identity service says of a token, and by what it fails to say. */
class KeystoneTokensTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String LATER = "2026-11-24T16:34:21.000000Z";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T15:34:21Z"));
    private final IdentityService identity = IdentityService.start();
    private Credentials credentials = validating(LONG);

    private Credentials validating(Duration timeout) {
        KeystoneSettings settings =
                new KeystoneSettings(URI.create(identity.url()), timeout, Duration.ofSeconds(60), null);
        return Credentials.keystone(Keystone.of(settings, HttpTransport.direct(), now::get));
    }

    @AfterEach
    void end() {
        credentials.close();
        identity.close();
    }

    private Admission admission(String token, String project) {
        return credentials.admission(token, project).toCompletableFuture().join();
    }

    @Test
    void aTokenOpensTheProjectThatItIsOf() {
        identity.say(200, IdentityService.token("p", LATER));
        assertThat(admission("t", "p")).isEqualTo(Admission.ADMITTED);
        assertThat(admission("t", "P")).isEqualTo(Admission.FOREIGN);
        assertThat(identity.asked()).containsExactly("GET t t");
    }

    /** Recorded from a Keystone of OpenStack Zed, without most of its catalog. */
    @Test
    void theDocumentOfARealOneIsRead() {
        identity.say(200, """
                {"token": {"methods": ["password"], "user": {"domain": {"id": "default", "name": "Default"},
                 "id": "62a754fde76447a7b34dfaedd9bca9f3", "name": "demo", "password_expires_at": null},
                 "audit_ids": ["lqAv3CRsQiOFLrkkilbo2A"], "expires_at": "2026-11-24T16:34:21.000000Z",
                 "issued_at": "2026-11-24T15:34:21.000000Z", "project": {"domain": {"id": "default",
                 "name": "Default"}, "id": "842a3442f1e94758af77f507a7cbf4b3", "name": "demo"}, "is_domain": false,
                 "roles": [{"id": "d2f81c57d9e047c2a8b503e05a5acbd2", "name": "member"}], "catalog": []}}""");
        assertThat(admission("t", "842a3442f1e94758af77f507a7cbf4b3")).isEqualTo(Admission.ADMITTED);
        assertThat(admission("t", "demo")).isEqualTo(Admission.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"project\":null", ",\"domain\":{\"id\":\"p\"}", ",\"system\":{\"all\":true}"})
    void aTokenOfNoProjectOpensNone(String scope) {
        identity.say(200, "{\"token\":{\"expires_at\":\"" + LATER + "\"" + scope + "}}");
        assertThat(admission("t", "p")).isEqualTo(Admission.FOREIGN);
        assertThat(admission("t", "null")).isEqualTo(Admission.FOREIGN);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void aTokenThatItDoesNotKnowOpensNothing(int status) {
        identity.say(status, "{}");
        assertThat(admission("t", "p")).isEqualTo(Admission.UNKNOWN);
    }

    @Test
    void nobodyIsAskedAboutWhatIsNoToken() {
        for (String wrong : new String[] {"", " ", "a b", "a\nb", "\u00e9", "a\u0000"}) {
            assertThat(admission(wrong, "p")).as(wrong).isEqualTo(Admission.UNKNOWN);
        }
        assertThat(credentials.admission(null, "p")).isCompletedWithValue(Admission.UNKNOWN);
        assertThat(identity.asked()).isEmpty();
    }

    static Stream<String> anAnswerThatIsNotReadableIsNotYes() {
        String good = IdentityService.token("p", LATER);
        return Stream.of(
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"token\":null}",
                "{\"token\":\"t\"}",
                good.replace("expires_at", "expires"),
                good.replace(LATER, "tomorrow"),
                good.replace("\"" + LATER + "\"", "4102444800"),
                good.replace("\"p\"", "7"),
                good.replace("{\"id\":\"p\"}", "\"p\""),
                good.replace("\"id\"", "\"name\""),
                good + " ".repeat(1 << 22),
                good.substring(1));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource
    void anAnswerThatIsNotReadableIsNotYes(String unreadable) {
        identity.say(200, unreadable);
        assertThat(admission("t", "p")).isEqualTo(Admission.UNDECIDED);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 203, 204, 300, 302, 400, 403, 407, 413, 429, 500, 502, 503})
    void anyOtherStatusIsNotYes(int status) {
        identity.validate(exchange -> {
            exchange.getResponseHeaders().set("Location", "/v3/auth/tokens?again");
            IdentityService.send(exchange, status, status == 204 ? "" : IdentityService.token("p", LATER));
        });
        assertThat(admission("t", "p")).isEqualTo(Admission.UNDECIDED);
        assertThat(identity.asked()).hasSize(1);
    }

    @Test
    void oneThatIsAwayBreaksOffOrIsSlowDoesNotSayYes() {
        identity.validate(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
        });
        assertThat(admission("t", "p")).as("breaks off").isEqualTo(Admission.UNDECIDED);
        credentials.close();
        credentials = validating(SHORT);
        identity.validate(exchange -> identity.hang());
        assertThat(admission("t", "p")).as("does not answer").isEqualTo(Admission.UNDECIDED);
        identity.validate(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(IdentityService.token("p", LATER).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            identity.hang();
        });
        assertThat(admission("t", "p")).as("does not end").isEqualTo(Admission.UNDECIDED);
        identity.close();
        assertThat(admission("t", "p")).as("is away").isEqualTo(Admission.UNDECIDED);
    }

    @Test
    void itIsAskedAgainOnceItIsWell() {
        identity.say(500, "");
        assertThat(admission("t", "p")).isEqualTo(Admission.UNDECIDED);
        identity.say(404, "");
        assertThat(admission("t", "p")).isEqualTo(Admission.UNKNOWN);
        identity.say(200, IdentityService.token("p", LATER));
        assertThat(admission("t", "p")).isEqualTo(Admission.ADMITTED);
    }

    @ParameterizedTest
    @CsvSource({"59,1,ADMITTED", "60,2,UNKNOWN"})
    void aValidationCountsForAMinuteAndNoLonger(int seconds, int asked, Admission then) {
        identity.say(200, IdentityService.token("p", LATER));
        assertThat(admission("t", "p")).isEqualTo(Admission.ADMITTED);
        identity.say(404, "");
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
        assertThat(admission("t", "p")).isEqualTo(then);
        assertThat(identity.asked()).hasSize(asked);
    }

    @Test
    void aValidationCountsNoLongerThanItsToken() {
        identity.say(200, IdentityService.token("p", now.get().plusSeconds(5).toString()));
        assertThat(admission("t", "p")).isEqualTo(Admission.ADMITTED);
        now.updateAndGet(instant -> instant.plusSeconds(5));
        assertThat(admission("t", "p")).isEqualTo(Admission.UNKNOWN);
        assertThat(identity.asked()).hasSize(2);
    }

    @Test
    void aTokenThatIsOverOpensNothingWhateverIsSaidOfIt() {
        identity.say(200, IdentityService.token("p", now.get().toString()));
        assertThat(admission("t", "p")).isEqualTo(Admission.UNKNOWN);
    }

    @Test
    void whoWaitsForTheSameTokenSharesItsValidation() {
        CountDownLatch allWait = new CountDownLatch(1);
        identity.validate(exchange -> {
            await(allWait);
            IdentityService.send(exchange, 200, IdentityService.token("p", LATER));
        });
        List<CompletableFuture<Admission>> waiting = Stream.generate(
                        () -> credentials.admission("t", "p").toCompletableFuture())
                .limit(50)
                .toList();
        allWait.countDown();
        assertThat(waiting).allSatisfy(admission -> assertThat(admission.join()).isEqualTo(Admission.ADMITTED));
        assertThat(identity.asked()).hasSize(1);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }
}
