package cloud.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Protect;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Change;
import cloud.preflight.verdict.Explanation.Patch;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an explanation proposes about servers of which little is left, or that are bound as something else. */
class ProposedChangesTest {

    private static final String DISK = "OS::Cinder::Volume";

    private final Preflight preflight = Preflight.create();

    @Test
    void aServerThatIsOnlyDeletedSoftlyIsBroughtBack() {
        Explanation explanation = preflight.explain(new Protect("s"), servers("SOFT_DELETED"));
        assertThat(explanation.changes())
                .containsExactly(List.of(change(new Patch(Patch.Kind.REPLACE, "/facts/servers/s/status", "ACTIVE"))));
    }

    @Test
    void nothingBringsBackAServerThatIsDeletedForGood() {
        Explanation explanation = preflight.explain(new Protect("s"), servers("DELETED"));
        assertThat(explanation.verdict().denied()).isTrue();
        assertThat(explanation.changes()).containsExactly(List.of());
    }

    @Test
    void aPolicyBindsAServerAsAServer() {
        Policy policy =
                policy(new Policy.Resource("s", DISK, List.of("v1")), new Policy.Resource("gone", DISK, List.of()));
        Facts facts = Facts.builder()
                .servers(List.of(server("ACTIVE")))
                .policies(List.of(policy))
                .build();
        Explanation explanation = preflight.explain(new ExecutePolicy("p", List.of()), facts);
        assertThat(explanation.changes())
                .containsExactly(List.of(change(new Patch(
                        Patch.Kind.REPLACE,
                        "/facts/policies/p/resources",
                        List.of(
                                Map.of(
                                        "id",
                                        "s",
                                        "type",
                                        Server.TYPE,
                                        "extra_info",
                                        Map.of("exclude_volumes", List.of("v1"))),
                                Map.of("id", "gone", "type", DISK))))));
    }

    @Test
    void nothingIsProposedAboutAServerThatIsNotThere() {
        Facts facts = Facts.builder()
                .servers(List.of())
                .policies(List.of(policy(new Policy.Resource("gone", DISK, List.of()))))
                .build();
        Explanation explanation = preflight.explain(new ExecutePolicy("p", List.of()), facts);
        assertThat(explanation.verdict().denied()).isTrue();
        assertThat(explanation.changes()).containsExactly(List.of());
    }

    private static Facts servers(String status) {
        return Facts.builder().servers(List.of(server(status))).build();
    }

    private static Server server(String status) {
        return Server.builder("s", status).volumesAttached(List.of("v1", "v2")).build();
    }

    private static Policy policy(Policy.Resource... resources) {
        return new Policy("p", "daily", Policy.DEFAULT_STATUS, List.of(resources));
    }

    private static Change change(Patch patch) {
        return new Change(List.of(patch));
    }
}
