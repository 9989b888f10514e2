package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Given;
import cloud.preflight.facts.OperationLog.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How facts in memory are made, and what is refused. */
class FactsTest {

    @Test
    void documentsAreFoundByTheirExactId() {
        Facts facts = Given.facts();
        assertThat(facts.server("server-1").document()).contains(Given.server("server-1", "volume-1", "volume-2"));
        assertThat(facts.server("SERVER-1").exists()).isEqualTo(Ternary.NO);
        assertThat(facts.volume("volume-2").document()).contains(Given.volume("volume-2"));
        assertThat(facts.checkpointItem("item-1").document()).contains(Given.item("item-1", "backup-1", "backup-2"));
        assertThat(facts.checkpointItem("item-2").exists()).isEqualTo(Ternary.NO);
    }

    @Test
    void quotasAreFoundByTheirType() {
        Quota quota = new Quota(Quota.BACKUPS, 10, 3);
        Facts facts = Facts.builder().quotas(List.of(quota)).build();
        assertThat(facts.quota(Quota.BACKUPS).document()).contains(quota);
        assertThat(facts.quota(Quota.BACKUP_CAPACITY).exists()).isEqualTo(Ternary.NO);
    }

    @Test
    void theAccountIsTheOneThatWasGiven() {
        Account account = new Account(Ternary.YES, Ternary.NO, Ternary.UNKNOWN);
        assertThat(Facts.builder().account(account).build().account()).isEqualTo(account);
        assertThat(Facts.none().account()).isEqualTo(Account.UNKNOWN);
    }

    @Test
    void ofNothingThatIsKnownNoSectionIsKnown() {
        assertThat(Facts.none().sections()).isEmpty();
    }

    @Test
    void theKnownSectionsAreThoseThatWereGiven() {
        Facts facts = Facts.builder().quotas(List.of()).servers(List.of()).build();
        assertThat(facts.sections()).containsExactly(Section.SERVERS, Section.QUOTAS);
        assertThatThrownBy(() -> facts.sections().add(Section.VOLUMES))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anAccountOfWhichNothingIsKnownIsGivenAllTheSame() {
        assertThat(Facts.builder().account(Account.UNKNOWN).build().sections()).containsExactly(Section.ACCOUNT);
    }

    @Test
    void listsAreCopiedIn() {
        List<Server> servers = new ArrayList<>(List.of(Given.server("s")));
        Facts.Builder builder = Facts.builder().servers(servers);
        servers.clear();
        assertThat(builder.build().server("s").exists()).isEqualTo(Ternary.YES);
    }

    @ParameterizedTest
    @EnumSource(names = {"QUOTAS", "ACCOUNT"})
    void whatIsNoListHasNoParts(Section section) {
        assertThatThrownBy(() -> Facts.builder().partial(section))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(section.id() + " is no list, so it has no parts");
    }

    static List<Arguments> nulls() {
        return List.of(
                nulls("servers", builder -> builder.servers(null)),
                nulls("volumes", builder -> builder.volumes(null)),
                nulls("checkpointItems", builder -> builder.checkpointItems(null)),
                nulls("policies", builder -> builder.policies(null)),
                nulls("quotas", builder -> builder.quotas(null)),
                nulls("operationLogs", builder -> builder.operationLogs(null)),
                nulls("account", builder -> builder.account(null)),
                nulls("section", builder -> builder.partial(null)));
    }

    private static Arguments nulls(String name, Consumer<Facts.Builder> call) {
        return Arguments.of(name, call);
    }

    @ParameterizedTest
    @MethodSource("nulls")
    void aNullIsNamed(String name, Consumer<Facts.Builder> call) {
        assertThatThrownBy(() -> call.accept(Facts.builder()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(name);
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
                        "operation_logs has two documents with the id PROTECT of p",
                        Facts.builder()
                                .operationLogs(List.of(
                                        Given.running(Type.PROTECT, "p", ""), Given.running(Type.PROTECT, "p", "")))));
    }

    @ParameterizedTest
    @MethodSource("doubled")
    void twoDocumentsOfAKindWithTheSameIdAreRefused(String message, Facts.Builder facts) {
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
        assertThat(facts.server("x").exists()).isEqualTo(Ternary.YES);
        assertThat(facts.volume("x").exists()).isEqualTo(Ternary.YES);
    }
}
