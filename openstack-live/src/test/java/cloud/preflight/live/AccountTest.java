package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Section;
import cloud.preflight.openstack.NativeFacts;
import cloud.preflight.request.Protect;
import cloud.preflight.verdict.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An account that sees every project shows a caller the documents of his own alone. */
class AccountTest {

    private static final String THEIRS = "11111111-1111-1111-1111-111111111111";
    private static final String THEIR_VOLUME = "22222222-2222-2222-2222-222222222222";

    private final Asked asked = Asked.withAccount();

    @BeforeEach
    void anotherProject() {
        asked.standIn.withoutCsbs();
        asked.standIn.show(document("server-admin-2_93", "server", THEIRS, "tenant_id"));
        asked.standIn.show(
                document("volume-admin-shared-3_70", "volume", THEIR_VOLUME, "os-vol-tenant-attr:tenant_id"));
    }

    @AfterEach
    void end() {
        asked.close();
    }

    private static JsonNode document(String recording, String field, String id, String owner) {
        ObjectNode document = (ObjectNode) Recorded.answer(recording).get(field);
        return document.put("id", id).put(owner, "another");
    }

    @Test
    void theAccountAsksAndTheCallerIsOnlyValidated() {
        asked.standIn.nova().instead(exchange -> {
            assertThat(exchange.getRequestHeaders().getFirst("X-Auth-Token")).isEqualTo(StandInCloud.ADMIN);
            asked.standIn.nova().asUsual(exchange);
        });
        Verdict verdict = asked.protect(Asked.ACTIVE);
        assertThat(verdict.violations()).isEmpty();
        assertThat(asked.facts(new Protect(Asked.ACTIVE))
                        .server(Asked.ACTIVE)
                        .document()
                        .orElseThrow()
                        .rootDevice())
                .isEqualTo("/dev/sda");
    }

    @Test
    void aServerOfAnotherProjectIsNone() {
        assertThat(asked.protect(THEIRS).primary().orElseThrow().row().name()).isEqualTo("SERVER_NOT_FOUND");
        assertThat(asked.standIn.nova().asked()).containsExactly("GET /v2.1/servers/" + THEIRS);
    }

    @Test
    void aVolumeOfAnotherProjectIsNone() {
        asked.standIn
                .nova()
                .instead(
                        200,
                        "{\"server\":{\"id\":\"s\",\"status\":\"ACTIVE\",\"tenant_id\":\"" + StandInCloud.PROJECT
                                + "\",\"os-extended-volumes:volumes_attached\":[{\"id\":\"" + THEIR_VOLUME + "\"}]}}");
        var facts = asked.facts(new Protect("s"));
        assertThat(asked.standIn.cinder().asked())
                .containsExactly("GET /v3/" + StandInCloud.PROJECT + "/volumes/" + THEIR_VOLUME);
        assertThat(facts.documents(Section.VOLUMES)).isEmpty();
        assertThat(facts.volume(THEIR_VOLUME).document()).isEmpty();
    }

    @Test
    void noneSlipsThroughOfAList() throws IOException {
        asked.standIn.pagesOf(3);
        NativeFacts facts = new NativeFacts();
        for (Section section : new Section[] {Section.SERVERS, Section.VOLUMES}) {
            assertThat(asked.member().list(StandInCloud.PROJECT, section, facts))
                    .isTrue();
            assertThat(facts.facts().documents(section)).hasSize(11);
        }
        assertThat(facts.facts().server(THEIRS).document()).isEmpty();
        assertThat(facts.facts().volume(THEIR_VOLUME).document()).isEmpty();
        assertThat(asked.standIn.nova().asked().get(0))
                .endsWith("?all_tenants=True&project_id=" + StandInCloud.PROJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"tenant_id\":null", ",\"tenant_id\":7", ",\"tenant_id\":[]"})
    void aDocumentThatDoesNotSayWhoseItIsIsNoAnswer(String owner) {
        asked.standIn.nova().instead(200, "{\"server\":{\"id\":\"s\",\"status\":\"ACTIVE\"" + owner + "}}");
        assertUnavailable();
    }

    private void assertUnavailable() {
        assertThatThrownBy(() -> asked.protect("s"))
                .isInstanceOfSatisfying(
                        Unavailable.class, away -> assertThat(away.source()).isEqualTo("Nova"));
    }

    @Test
    void itsTokenIsRenewedOnceAndWhatIsStillRefusedIsAFailureOfOurs() {
        asked.standIn.nova().instead(401, Recorded.refusal("compute bad token"));
        assertUnavailable();
        assertThat(asked.standIn.nova().asked()).hasSize(2);
        assertThat(asked.standIn.keystone().asked().stream().filter(request -> request.startsWith("POST")))
                .hasSize(2);
        asked.standIn.nova().instead(403, Recorded.refusal("compute member status=DELETED"));
        assertUnavailable();
    }

    @Test
    void whereThereIsNoAccountNoneCanAsk() {
        try (Keystone none = Keystone.of(
                new KeystoneSettings(
                        java.net.URI.create("http://127.0.0.1:1/v3"),
                        java.time.Duration.ZERO,
                        java.time.Duration.ZERO,
                        null),
                HttpTransport.direct())) {
            assertThatThrownBy(() -> Cloud.of(asked.cloud.settings(), none, HttpTransport.direct()))
                    .hasMessage("there is no account to ask with");
        }
    }
}
