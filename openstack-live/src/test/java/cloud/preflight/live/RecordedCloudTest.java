package cloud.preflight.live;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.facts.Facts;
import cloud.preflight.openstack.InvalidDocument;
import cloud.preflight.openstack.NativeFacts;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Protect;
import cloud.preflight.verdict.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cloud that is asked answers as its documents do that somebody brings. */
class RecordedCloudTest {

    private static final Preflight WITH_POOLS = Preflight.create(Profile.parse("unsupported-pools: [dss-pool]"));

    private final Asked asked = Asked.patiently();

    @AfterEach
    void end() {
        asked.close();
    }

    static Stream<String> servers() {
        return Recorded.documents("servers-detail-member-2_93", "servers").stream()
                .map(server -> server.get("id").asText());
    }

    private static Facts brought(String who) throws IOException, InvalidDocument {
        NativeFacts facts = new NativeFacts();
        for (String list : List.of("servers-detail-" + who + "-2_93", "volumes-detail-" + who + "-default")) {
            facts.add(new ByteArrayInputStream(Recorded.answer(list).toString().getBytes(StandardCharsets.UTF_8)));
        }
        return facts.facts();
    }

    @ParameterizedTest
    @MethodSource("servers")
    void aMemberIsAnsweredAsFromTheDocuments(String server) throws Exception {
        asked.standIn.withoutCsbs();
        assertSame(asked.protect(server), Asked.PREFLIGHT.check(new Protect(server), brought("member")));
    }

    @ParameterizedTest
    @MethodSource("servers")
    void anAdministratorIsShownPoolsAndRootDevices(String server) throws Exception {
        asked.standIn.withoutCsbs();
        Protect protect = new Protect(server);
        Facts facts = asked.cloud
                .of(StandInCloud.ADMIN)
                .completed(StandInCloud.PROJECT, WITH_POOLS.needs(protect), Facts.none());
        assertSame(WITH_POOLS.check(protect, facts), WITH_POOLS.check(protect, brought("admin")));
    }

    private static void assertSame(Verdict live, Verdict brought) {
        assertThat(live.decision()).isEqualTo(brought.decision());
        assertThat(live.violations()).isEqualTo(brought.violations());
        assertThat(live.notEvaluated()).isEqualTo(brought.notEvaluated());
    }

    @Test
    void aServerThatNoListShowsIsAskedForByItsId() {
        assertThat(asked.protect(Asked.SOFT_DELETED)
                        .primary()
                        .orElseThrow()
                        .row()
                        .name())
                .isEqualTo("SERVER_TERMINATED");
    }

    @Test
    void aServerThatIsNotThereIsNot() {
        assertThat(asked.protect(Asked.NOBODY).primary().orElseThrow().row().name())
                .isEqualTo("SERVER_NOT_FOUND");
        assertThat(asked.standIn.cinder().asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "a/b", "../servers/detail", "detail", "a b", "a?b", "a%2Fb", "\u00e9", "a#b"})
    void anIdThatCannotStandInAnAddressIsNone(String id) {
        assertThat(asked.protect(id).primary().orElseThrow().row().name()).isEqualTo("SERVER_NOT_FOUND");
        assertThat(asked.standIn.nova().asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "2.3", "2.53", "2.68"})
    void anOlderNovaIsAskedInTheNewestVersionThatItHas(String newest) {
        asked.standIn.newest(newest);
        assertThat(asked.protect(Asked.ACTIVE).violations()).isEmpty();
        assertThat(asked.protect(Asked.ACTIVE).violations()).isEmpty();
        String server = "GET /v2.1/servers/" + Asked.ACTIVE;
        assertThat(asked.standIn.nova().asked()).containsExactly(server, "GET /v2.1/", server, server);
    }
}
