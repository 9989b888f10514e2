package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.live.Catalog.Placement;
import cloud.preflight.live.Cloud;
import cloud.preflight.live.CloudSettings;
import cloud.preflight.live.HttpTransport;
import cloud.preflight.live.Keystone;
import cloud.preflight.live.KeystoneSettings;
import cloud.preflight.live.StandInCloud;
import cloud.preflight.live.StandInService;
import cloud.preflight.profile.Profile;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that takes from a cloud what a question does not bring. */
class LiveServiceTest {

    private static final String ACTIVE = "bebad04f-76ed-4359-b63b-1a31ede78e70";
    private static final String PATH = "/v1/" + StandInCloud.PROJECT;
    private static final String VALIDATIONS = PATH + "/validations";
    private static final String ACTION = PATH + "/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/resources/action";
    private static final String TOKEN = "X-Auth-Token";

    @TempDir
    private Path folder;

    private final StandInCloud standIn = new StandInCloud();
    private final HttpTransport transport = HttpTransport.direct();
    private Keystone keystone;
    private Cloud cloud;
    private Service service;
    private Client client;

    @BeforeEach
    void start() throws Service.NotStarted {
        start(Duration.ZERO);
    }

    private void start(Duration cache) throws Service.NotStarted {
        keystone = keystone(Duration.ofMinutes(1));
        start(cache, Credentials.none());
    }

    private Keystone keystone(Duration cache) {
        return Keystone.of(
                new KeystoneSettings(URI.create(standIn.identity()), Duration.ofMinutes(1), cache, null), transport);
    }

    private void start(Duration cache, Credentials credentials) throws Service.NotStarted {
        cloud = Cloud.of(
                new CloudSettings(Duration.ofMinutes(1), cache, 16, Placement.PUBLIC, false), keystone, transport);
        Inventory inventory = Inventory.in(folder.resolve("data"));
        Preflight preflight = Preflight.create(Profile.parse(
                "default-account: {migrated_to_cbr: false, existing_user: true, real_name_verified: true}"));
        service = Service.start(
                () -> Service.Deciding.by(preflight, inventory),
                new Service.Sources(inventory, Optional.of(cloud)),
                new Service.Listening("127.0.0.1", 0, any -> {}, credentials));
        client = new Client(service.url());
    }

    @AfterEach
    void end() {
        stop();
        standIn.close();
    }

    private void stop() {
        service.close();
        cloud.close();
        keystone.close();
    }

    private static String protect(String server) {
        return "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"" + server + "\"}}";
    }

    private Reply asked(String... headers) {
        return client.post(VALIDATIONS, protect(ACTIVE), headers);
    }

    @Test
    void whatTheQuestionDoesNotBringComesFromTheCloud() {
        Reply reply = asked(TOKEN, StandInCloud.MEMBER);
        assertThat(reply.json()).containsEntry("decision", "allowed");
        assertThat(standIn.nova().asked()).containsExactly("GET /v2.1/servers/" + ACTIVE);
        assertThat(reply.header("Age")).isEmpty();
        assertThat(asked("Authorization", "Bearer " + StandInCloud.MEMBER).json())
                .containsEntry("decision", "allowed");
    }

    @Test
    void whatTheCloudDoesNotHaveComesFromTheInventory() {
        standIn.withoutCsbs();
        assertThat(asked(TOKEN, StandInCloud.MEMBER).json()).containsEntry("decision", "undetermined");
        Reply put = client.send(
                "PUT",
                PATH + "/inventory",
                BodyPublishers.ofString(
                        "{\"servers\":[],\"quotas\":{\"resources\":[]},\"operation_logs\":[{\"id\":\"o\",\"operation_type\":"
                                + "\"restore\",\"status\":\"running\",\"resource_id\":\"" + ACTIVE + "\"}]}"),
                "Content-Type",
                "application/json");
        assertThat(put.status()).as(put.text()).isEqualTo(200);
        assertThat(asked(TOKEN, StandInCloud.MEMBER).json()).containsEntry("error_code", "CSBS.6005");
    }

    @Test
    void whoeverIsNotOfTheProjectIsRefused() {
        assertError(asked(), 401, "Preflight.0401");
        assertThat(asked().header("WWW-Authenticate")).isEqualTo("Bearer");
        assertError(asked(TOKEN, "unknown"), 401, "Preflight.0401");
        assertError(
                client.post("/v1/another/validations", protect(ACTIVE), TOKEN, StandInCloud.MEMBER),
                403,
                "Preflight.0403");
        standIn.keystone().instead(200, "{\"token\":{\"expires_at\":\"2099-01-01T00:00:00Z\"}}");
        assertError(asked(TOKEN, StandInCloud.ADMIN), 403, "Preflight.0403");
        assertThat(standIn.nova().asked()).isEmpty();
    }

    @Test
    void aServiceThatFailsIsNamed() {
        standIn.cinder().instead(400, "{}");
        Reply reply = asked(TOKEN, StandInCloud.MEMBER);
        assertError(reply, 503, "Preflight.0503");
        assertThat(reply.text()).contains("Cinder").doesNotContain("Nova");
        standIn.keystone().instead(500, "{}");
        Reply other = asked(TOKEN, StandInCloud.ADMIN);
        assertError(other, 503, "Preflight.0503");
        assertThat(other.text()).contains("Keystone");
    }

    @Test
    void aServiceThatRefusesTheCallerRefusesHim() {
        standIn.nova().instead(403, "{\"forbidden\":{}}");
        Reply reply = asked(TOKEN, StandInCloud.MEMBER);
        assertError(reply, 403, "Preflight.0403");
        assertThat(reply.text()).contains("Nova");
    }

    @Test
    void aQuestionThatBringsAllItsSectionsNeedsNoToken() {
        String question =
                "{\"operation\":\"delete_policy\",\"request\":{\"policy_id\":\"p\"},\"facts\":{\"policies\":[],"
                        + "\"operation_logs\":[]}}";
        assertThat(client.post(VALIDATIONS, question).json()).containsEntry("decision", "denied");
        assertThat(standIn.keystone().asked()).isEmpty();
    }

    @Test
    void aLineWhoseFactsCannotBeReadHasItsErrorAndTheStreamGoesOn() {
        standIn.nova().instead(exchange -> {
            if (exchange.getRequestURI().getPath().endsWith("broken")) {
                StandInService.send(exchange, 400, "{}");
            } else {
                StandInService.send(exchange, 404, "{\"itemNotFound\":{\"code\":404}}");
            }
        });
        Reply reply = client.send(
                "POST",
                VALIDATIONS,
                BodyPublishers.ofString(protect("a") + "\n" + protect("broken") + "\n" + protect("b") + "\n"),
                "Content-Type",
                "application/x-ndjson",
                TOKEN,
                StandInCloud.MEMBER);
        assertThat(reply.text().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"line\":1,").contains("CSBS.6000"),
                        second -> assertThat(second)
                                .startsWith("{\"line\":2,\"error_code\":\"Preflight.0503\"")
                                .contains("Nova"),
                        third -> assertThat(third).startsWith("{\"line\":3,").contains("CSBS.6000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nova", "keystone"})
    void onTheCsbsPathsAServiceThatFailsIsNoResult(String which) {
        String body = "{\"check_protectable\":[{\"resource_id\":\"" + ACTIVE + "\"},{\"resource_id\":\"gone\"}]}";
        Reply good = client.post(ACTION, body, TOKEN, StandInCloud.MEMBER);
        assertThat(good.status()).as(good.text()).isEqualTo(200);
        assertThat(good.text()).contains("\"result\":true").contains("CSBS.6000");
        assertError(client.post(ACTION, body), 401, "Preflight.0401");
        (which.equals("nova") ? standIn.nova() : standIn.keystone()).instead(400, "{}");
        assertError(client.post(ACTION, body, TOKEN, StandInCloud.ADMIN), 503, "Preflight.0503");
    }

    @Test
    void whatIsKeptTellsItsAge() throws Exception {
        stop();
        start(Duration.ofMinutes(5));
        assertThat(asked(TOKEN, StandInCloud.MEMBER).header("Age")).matches("[0-9]+");
        assertThat(asked(TOKEN, StandInCloud.MEMBER).header("Age")).matches("[0-9]+");
        assertThat(standIn.nova().asked()).hasSize(1);
        Reply lines = client.send(
                "POST",
                VALIDATIONS,
                BodyPublishers.ofString(protect(ACTIVE)),
                "Content-Type",
                "application/x-ndjson",
                TOKEN,
                StandInCloud.MEMBER);
        assertThat(lines.header("Age")).as("told before it is known").isEqualTo("300");
        assertThat(client.post(VALIDATIONS, Asked.deletePolicy("p")).header("Age"))
                .isEmpty();
    }

    /** The token that opens the service is the one that asks the cloud: it is validated once for both. */
    @Test
    void aTokenIsValidatedOnce() {
        asked(TOKEN, StandInCloud.MEMBER);
        asked(TOKEN, StandInCloud.MEMBER);
        assertThat(standIn.keystone().asked()).hasSize(1);
    }

    @Test
    void whereNothingIsKeptItIsValidatedOnceForEachRequest() throws Exception {
        stop();
        keystone = keystone(Duration.ZERO);
        start(Duration.ZERO, Credentials.keystone(keystone));
        assertThat(asked(TOKEN, StandInCloud.MEMBER).json()).containsEntry("decision", "allowed");
        assertThat(standIn.keystone().asked()).hasSize(1);
        String body = "{\"check_protectable\":[{\"resource_id\":\"" + ACTIVE + "\"},{\"resource_id\":\"gone\"}]}";
        assertThat(client.post(ACTION, body, TOKEN, StandInCloud.MEMBER).status())
                .isEqualTo(200);
        assertThat(standIn.keystone().asked()).hasSize(2);
    }

    @Test
    void andAlsoWhereNothingHasToBeShown() throws Exception {
        stop();
        keystone = keystone(Duration.ZERO);
        start(Duration.ZERO, Credentials.none());
        String lines = (protect(ACTIVE) + "\n").repeat(20);
        Reply reply = client.send(
                "POST",
                VALIDATIONS,
                BodyPublishers.ofString(lines),
                "Content-Type",
                "application/x-ndjson",
                TOKEN,
                StandInCloud.MEMBER);
        assertThat(reply.text().lines()).hasSize(20).allMatch(line -> line.contains("\"allowed\""));
        // The first lines are answered at once, and each of them asks.
        assertThat(standIn.keystone().asked()).hasSizeLessThan(5);
    }
}
