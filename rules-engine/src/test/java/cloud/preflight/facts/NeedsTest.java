package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Given;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is needed, and what of it follows from facts. */
class NeedsTest {

    private static Needs needs(UnaryOperator<Needs.Builder> needs) {
        return needs.apply(Needs.builder()).build();
    }

    static List<Arguments> sections() {
        return List.of(
                section(Set.of(), needs -> needs),
                section(Set.of(Section.SERVERS), needs -> needs.server("x")),
                section(Set.of(Section.VOLUMES), needs -> needs.volumesOf("x")),
                section(Set.of(Section.OPERATION_LOGS), needs -> needs.runningOn("x")),
                section(Set.of(Section.CHECKPOINT_ITEMS), needs -> needs.checkpointItem("x")),
                section(Set.of(Section.POLICIES), needs -> needs.policy("x")),
                section(
                        Set.of(Section.POLICIES, Section.SERVERS, Section.VOLUMES, Section.OPERATION_LOGS),
                        needs -> needs.serversOf("x", List.of())),
                section(Set.of(Section.POLICIES), needs -> needs.policyNamed("x")),
                section(Set.of(Section.POLICIES), needs -> needs.policyBinding("x")),
                section(Set.of(Section.POLICIES), needs -> needs.policiesUpTo(1)),
                section(Set.of(Section.OPERATION_LOGS), needs -> needs.operationLog("x")),
                section(Set.of(Section.OPERATION_LOGS), needs -> needs.runningFor("x")),
                section(Set.of(Section.QUOTAS), Needs.Builder::quotas));
    }

    private static Arguments section(Set<Section> expected, UnaryOperator<Needs.Builder> needs) {
        return Arguments.of(expected, needs);
    }

    @ParameterizedTest
    @MethodSource("sections")
    void aNeedLooksAtItsSectionAndAlwaysAtTheAccount(Set<Section> expected, UnaryOperator<Needs.Builder> needs) {
        assertThat(needs(needs).sections())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(expected.stream(), Stream.of(Section.ACCOUNT))
                        .toList());
    }

    @Test
    void needsKeepTheOrderInWhichTheyWereNamed() {
        Needs needs = needs(builder ->
                builder.server("b").server("a").server("b").policyBinding("z").policyBinding("y"));
        assertThat(needs.servers(Facts.none())).containsExactly("b", "a");
        assertThat(needs.boundServers()).containsExactly("z", "y");
    }

    @Test
    void nothingOfThemCanBeChanged() {
        Needs needs =
                needs(builder -> builder.server("a").serversOf("p", List.of()).policyNamed("n"));
        List<Set<String>> sets = List.of(
                needs.servers(Facts.none()),
                needs.attachedTo(Facts.none()),
                needs.volumes(Facts.none()),
                needs.runningOn(Facts.none()),
                needs.checkpointItems(),
                needs.policies(),
                needs.policyNames(),
                needs.boundServers(),
                needs.operationLogs(),
                needs.runningFor());
        assertThat(sets)
                .allSatisfy(set ->
                        assertThatThrownBy(() -> set.add("x")).isInstanceOf(UnsupportedOperationException.class));
        assertThatThrownBy(() -> needs.sections().add(Section.QUOTAS))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatABuilderIsToldLaterDoesNotChangeWhatWasBuilt() {
        Needs.Builder builder = Needs.builder().server("a");
        Needs needs = builder.build();
        builder.server("b").quotas();
        assertThat(needs.servers(Facts.none())).containsExactly("a");
        assertThat(needs.sections()).doesNotContain(Section.QUOTAS);
    }

    @Test
    void theVolumesOfAServerAreThoseThatItsDocumentLists() {
        Needs needs = needs(
                builder -> builder.volumesOf("s").volumesOf("without-list").volumesOf("unknown"));
        Facts known = Facts.builder()
                .servers(List.of(
                        Given.server("s", "v", "w"),
                        Server.builder("without-list", "ACTIVE").build(),
                        Given.server("not-needed", "x")))
                .build();
        assertThat(needs.attachedTo(known)).containsExactly("s", "without-list", "unknown");
        assertThat(needs.volumes(known)).containsExactly("v", "w");
        assertThat(needs.volumes(Facts.none())).isEmpty();
    }

    @Test
    void theServersOfAnExecutedPolicyFollowFromItsDocument() {
        Needs needs = needs(builder -> builder.server("picked").serversOf("p", List.of()));
        Facts known =
                Facts.builder().policies(List.of(Given.policy("p", "a", "b"))).build();
        assertThat(needs.servers(known)).containsExactly("picked", "a", "b");
        assertThat(needs.attachedTo(known)).containsExactly("a", "b");
        assertThat(needs.runningOn(known)).containsExactly("a", "b");
        assertThat(needs.servers(Facts.none())).containsExactly("picked");
        assertThat(needs.runningOn(Facts.none())).isEmpty();
    }

    @Test
    void ofAPolicysServersOnlyThePickedOnesAreNeeded() {
        Needs needs = needs(builder -> builder.serversOf("p", List.of("b", "unbound")));
        Facts known =
                Facts.builder().policies(List.of(Given.policy("p", "a", "b"))).build();
        assertThat(needs.servers(known)).containsExactly("b");
        assertThat(needs.policies()).containsExactly("p");
    }

    @Test
    void policiesAreCountedUpToTheLargestNumberThatIsNeeded() {
        assertThat(needs(builder -> builder.policiesUpTo(3).policiesUpTo(2)).policyCount())
                .isEqualTo(3);
        assertThat(needs(builder -> builder).policyCount()).isZero();
    }

    @Test
    void theNeedsOfTwoAreThoseOfBoth() {
        Needs mine = needs(builder -> builder.server("a").policiesUpTo(2));
        Needs others = needs(builder -> builder.server("b")
                .volumesOf("v")
                .runningOn("o")
                .checkpointItem("i")
                .serversOf("p", List.of())
                .policyNamed("n")
                .policyBinding("s")
                .policiesUpTo(3)
                .operationLog("l")
                .runningFor("f")
                .quotas());
        Needs both = needs(builder -> builder.and(mine).and(others).and(mine));
        Facts known =
                Facts.builder().policies(List.of(Given.policy("p", "bound"))).build();
        assertThat(both.sections()).isEqualTo(Set.copyOf(others.sections())).contains(Section.CHECKPOINT_ITEMS);
        assertThat(both.servers(known)).containsExactly("a", "b", "bound");
        assertThat(both.attachedTo(known)).containsExactly("v", "bound");
        assertThat(both.runningOn(known)).containsExactly("o", "bound");
        assertThat(both.checkpointItems()).containsExactly("i");
        assertThat(both.policies()).containsExactly("p");
        assertThat(both.policyNames()).containsExactly("n");
        assertThat(both.boundServers()).containsExactly("s");
        assertThat(both.policyCount()).isEqualTo(3);
        assertThat(both.operationLogs()).containsExactly("l");
        assertThat(both.runningFor()).containsExactly("f");
    }
}
