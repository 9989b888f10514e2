package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Given;
import cloud.preflight.facts.OperationLog.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {

    private static Volume volumeOn(String id, String... servers) {
        return Given.volume(id, servers);
    }

    @Test
    void whatTheServerListsIsAttachedFirstThenTheVolumesThatNameIt() {
        Server server = Given.server("server-1", "c", "a");
        Facts facts = Facts.builder()
                .servers(List.of(server))
                .volumes(List.of(
                        volumeOn("d", "server-1"),
                        volumeOn("a", "server-1"),
                        volumeOn("e", "server-2"),
                        volumeOn("b", "server-2", "server-1")))
                .build();
        assertThat(facts.attachedVolumeIds(server)).containsExactly("c", "a", "d", "b");
    }

    @Test
    void aVolumeIsAttachedOnceAtItsFirstPlace() {
        Server server = Given.server("server-1", "a", "b", "a");
        Facts facts = Facts.builder()
                .servers(List.of(server))
                .volumes(List.of(volumeOn("c", "server-1", "server-1"), volumeOn("b", "server-1")))
                .build();
        assertThat(facts.attachedVolumeIds(server)).containsExactly("a", "b", "c");
    }

    @Test
    void aServerThatNothingIsAttachedToHasNoVolumes() {
        assertThat(Given.facts().attachedVolumeIds(Given.server("server-2"))).isEmpty();
    }

    @Test
    void documentsAreFoundByTheirExactId() {
        Facts facts = Given.facts();
        assertThat(facts.server("server-1")).contains(Given.server("server-1", "volume-1", "volume-2"));
        assertThat(facts.server("SERVER-1")).isEmpty();
        assertThat(facts.volume("volume-2")).contains(Given.volume("volume-2"));
        assertThat(facts.checkpointItem("item-1")).isPresent();
        assertThat(facts.checkpointItem("item-2")).isEmpty();
    }

    @Test
    void leftOutPoliciesQuotasAndLogsAreUnknown() {
        assertThat(Facts.none().policies()).isEmpty();
        assertThat(Facts.none().quotasKnown()).isFalse();
        assertThat(Facts.none().operationLogs()).isEmpty();
        assertThat(Facts.none().account()).isEqualTo(Account.UNKNOWN);
    }

    @Test
    void emptyPoliciesQuotasAndLogsAreKnown() {
        Facts facts = Facts.builder()
                .policies(List.of())
                .quotas(List.of())
                .operationLogs(List.of())
                .build();
        assertThat(facts.policies()).contains(List.of());
        assertThat(facts.quotasKnown()).isTrue();
        assertThat(facts.operationLogs()).isPresent();
    }

    @Test
    void inUnknownPoliciesNoneIsFound() {
        assertThat(Facts.none().policy("policy-1")).isEmpty();
        assertThat(Facts.none().quota(Quota.BACKUPS)).isEmpty();
    }

    @Test
    void quotasAreFoundByTheirType() {
        Quota quota = new Quota(Quota.BACKUPS, 10, 3);
        Facts facts = Facts.builder().quotas(List.of(quota)).build();
        assertThat(facts.quota(Quota.BACKUPS)).contains(quota);
        assertThat(facts.quota(Quota.BACKUP_CAPACITY)).isEmpty();
    }

    static List<Arguments> doubled() {
        return List.of(
                Arguments.of(
                        "servers has two documents with the id x",
                        Facts.builder().servers(List.of(Given.server("x"), Given.server("x")))),
                Arguments.of(
                        "volumes has two documents with the id x",
                        Facts.builder().volumes(List.of(Given.volume("x"), Given.volume("y"), Given.volume("x")))),
                Arguments.of(
                        "checkpoint_items has two documents with the id x",
                        Facts.builder().checkpointItems(List.of(Given.item("x"), Given.item("x", "b")))),
                Arguments.of(
                        "checkpoint item x has two volume backups with the id b",
                        Facts.builder().checkpointItems(List.of(Given.item("x", "b", "c", "b")))),
                Arguments.of(
                        "policies has two documents with the id x",
                        Facts.builder().policies(List.of(Given.policy("x"), Given.policy("x", "s")))),
                Arguments.of(
                        "quotas has two documents with the id backups",
                        Facts.builder().quotas(List.of(new Quota("backups", 1, 0), new Quota("backups", 2, 0)))),
                Arguments.of(
                        "operation_logs has two documents with the id protect of p",
                        Facts.builder()
                                .operationLogs(List.of(
                                        Given.running(Type.PROTECT, "p", ""), Given.running(Type.PROTECT, "p", "")))));
    }

    @ParameterizedTest
    @MethodSource("doubled")
    void twoDocumentsOfAKindWithTheSameIdAreRefused(String message, FactsBuilder facts) {
        assertThatThrownBy(facts::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void documentsOfDifferentKindsMayHaveTheSameId() {
        Facts facts = Facts.builder()
                .servers(List.of(Given.server("x")))
                .volumes(List.of(Given.volume("x")))
                .build();
        assertThat(facts.server("x")).isPresent();
        assertThat(facts.volume("x")).isPresent();
    }
}
