package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.Given;
import cloud.preflight.facts.OperationLog.Type;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts that refuse to be asked for anything but what was needed, by naming the need. */
class ScopedFactsTest {

    private static final String OTHER = "other";

    private static final Facts FACTS = Facts.builder()
            .servers(List.of(Given.server("s", "listed"), Given.server(OTHER, "others")))
            .volumes(List.of(Given.volume("listed"), Given.volume("naming", "s"), Given.volume("others")))
            .checkpointItems(List.of(Given.item("i"), Given.item(OTHER)))
            .policies(List.of(Given.policy("p", "s"), Given.policy(OTHER, OTHER)))
            .quotas(List.of(new Quota(Quota.BACKUPS, 1, 0)))
            .operationLogs(List.of(
                    OperationLog.running("l", Type.PROTECT, new OperationLog.Subject("p", "s")),
                    OperationLog.running(OTHER, Type.PROTECT, new OperationLog.Subject(OTHER, OTHER))))
            .account(new Account(Ternary.YES, Ternary.NO, Ternary.YES))
            .build();

    private static Facts scoped(UnaryOperator<Needs.Builder> needs) {
        return FACTS.scopedTo(needs.apply(Needs.builder()).build());
    }

    /** What is asked, the need that allows it, and how the answer to a forgotten one names it. */
    private static Arguments look(String named, UnaryOperator<Needs.Builder> need, Consumer<Facts> asked) {
        return Arguments.of(named, need, asked);
    }

    static List<Arguments> looks() {
        return List.of(
                look("the server s", needs -> needs.server("s"), facts -> facts.server("s")),
                look("the volume listed", needs -> needs.volumesOf("s"), facts -> facts.volume("listed")),
                look("the volume naming", needs -> needs.volumesOf("s"), facts -> facts.volume("naming")),
                look("the volumes of server s", needs -> needs.volumesOf("s"), facts -> facts.volumesNaming("s")),
                look("the checkpoint item i", needs -> needs.checkpointItem("i"), facts -> facts.checkpointItem("i")),
                look("the policy p", needs -> needs.policy("p"), facts -> facts.policy("p")),
                look("the number of policies", needs -> needs.policiesUpTo(1), Facts::policyCount),
                look(
                        "the policies of the name n",
                        needs -> needs.policyNamed("n"),
                        facts -> facts.policyNamed("n", "")),
                look(
                        "the policies that bind server s",
                        needs -> needs.policyBinding("s"),
                        facts -> facts.policyBinding("s", "")),
                look("the operation log l", needs -> needs.operationLog("l"), facts -> facts.operationLog("l")),
                look(
                        "the running operations on server s",
                        needs -> needs.runningOn("s"),
                        facts -> facts.runningOn("s", Type.RESTORE)),
                look(
                        "the running operations of policy p",
                        needs -> needs.runningFor("p"),
                        facts -> facts.runningFor("p", Type.PROTECT, true)),
                look("the quotas", Needs.Builder::quotas, facts -> facts.quota(Quota.BACKUPS)),
                look("the section policies", needs -> needs.policy("p"), facts -> facts.whole(Section.POLICIES)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void aForgottenNeedIsNamed(String named, UnaryOperator<Needs.Builder> need, Consumer<Facts> asked) {
        Facts facts = scoped(UnaryOperator.identity());
        assertThatThrownBy(() -> asked.accept(facts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the needs do not name " + named);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void anotherNeedDoesNotHelp(String named, UnaryOperator<Needs.Builder> need, Consumer<Facts> asked) {
        Facts facts = scoped(needs -> needs.server(OTHER)
                .volumesOf(OTHER)
                .checkpointItem(OTHER)
                .operationLog(OTHER)
                .policyNamed(OTHER)
                .policyBinding(OTHER)
                .runningOn(OTHER)
                .runningFor(OTHER));
        if (!named.equals("the section policies")) {
            assertThatThrownBy(() -> asked.accept(facts)).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looks")
    void whatIsNeededMayBeAsked(String named, UnaryOperator<Needs.Builder> need, Consumer<Facts> asked) {
        Facts facts = scoped(need);
        asked.accept(facts);
        assertThat(facts.sections()).isEqualTo(FACTS.sections());
    }

    @Test
    void everyLookUpHasATestOfItsNeed() {
        long lookUps = Arrays.stream(Facts.class.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !List.of("sections", "documents", "account").contains(method.getName()))
                .count();
        long asked = looks().stream()
                .map(look -> (String) look.get()[0])
                .filter(named -> !named.equals("the volume naming"))
                .count();
        assertThat(asked).isEqualTo(lookUps);
    }

    private static List<?> ids(Facts facts, Section section) {
        return facts.documents(section).stream()
                .map(document -> document.toString().replaceFirst("\\w+\\[(id|type)=([^,]+),.*", "$2"))
                .toList();
    }

    @Test
    void onlyTheDocumentsThatAreNeededAreShown() {
        Facts server = scoped(needs -> needs.server("s").volumesOf("s").runningOn("s"));
        assertThat(ids(server, Section.SERVERS)).isEqualTo(List.of("s"));
        assertThat(ids(server, Section.VOLUMES)).isEqualTo(List.of("listed", "naming"));
        assertThat(ids(server, Section.OPERATION_LOGS)).isEqualTo(List.of("l"));
        assertThat(ids(server, Section.POLICIES)).isEmpty();
        assertThat(ids(scoped(needs -> needs.checkpointItem("i")), Section.CHECKPOINT_ITEMS))
                .isEqualTo(List.of("i"));
        assertThat(ids(scoped(needs -> needs.operationLog("l")), Section.OPERATION_LOGS))
                .isEqualTo(List.of("l"));
        assertThat(ids(scoped(needs -> needs.runningFor("p")), Section.OPERATION_LOGS))
                .isEqualTo(List.of("l"));
        assertThat(ids(scoped(Needs.Builder::quotas), Section.QUOTAS)).isEqualTo(List.of("backups"));
        assertThat(scoped(Needs.Builder::quotas).documents(Section.ACCOUNT)).isEqualTo(List.of(FACTS.account()));
    }

    @Test
    void policiesAreNeededByIdByNameByServerOrAllOfThem() {
        for (UnaryOperator<Needs.Builder> one : List.<UnaryOperator<Needs.Builder>>of(
                needs -> needs.policy("p"),
                needs -> needs.policyNamed("name of p"),
                needs -> needs.policyBinding("s"))) {
            assertThat(ids(scoped(one), Section.POLICIES)).isEqualTo(List.of("p"));
        }
        assertThat(ids(scoped(needs -> needs.policiesUpTo(1)), Section.POLICIES))
                .isEqualTo(List.of("p", OTHER));
    }

    @Test
    void whatIsNeededIsAnsweredAsItIs() {
        Facts facts = scoped(needs -> needs.server("s")
                .volumesOf("s")
                .checkpointItem("i")
                .policy("p")
                .policyNamed("name of p")
                .policyBinding("s")
                .policiesUpTo(5)
                .operationLog("l")
                .runningOn("s")
                .runningFor("p")
                .quotas());
        assertThat(facts.server("s")).isEqualTo(FACTS.server("s"));
        assertThat(facts.volume("listed")).isEqualTo(FACTS.volume("listed"));
        assertThat(facts.volumesNaming("s")).containsExactly("naming");
        assertThat(facts.attachedVolumes(Given.server("s", "listed")).ids()).containsExactly("listed", "naming");
        assertThat(facts.checkpointItem("i")).isEqualTo(FACTS.checkpointItem("i"));
        assertThat(facts.policy("p")).isEqualTo(FACTS.policy("p"));
        assertThat(facts.policyCount()).isEqualTo(2);
        assertThat(facts.policyNamed("name of p", "")).isEqualTo(Ternary.YES);
        assertThat(facts.policyBinding("s", "")).isEqualTo(Ternary.YES);
        assertThat(facts.operationLog("l")).isEqualTo(FACTS.operationLog("l"));
        assertThat(facts.runningOn("s", Type.PROTECT)).isEqualTo(Ternary.YES);
        assertThat(facts.runningFor("p", Type.PROTECT, false)).isEqualTo(Ternary.YES);
        assertThat(facts.quota(Quota.BACKUPS)).isEqualTo(FACTS.quota(Quota.BACKUPS));
        assertThat(facts.whole(Section.SERVERS)).isTrue();
    }

    @Test
    void theAccountMayAlwaysBeAsked() {
        Facts facts = scoped(UnaryOperator.identity());
        assertThat(facts.account()).isEqualTo(FACTS.account());
        assertThat(facts.whole(Section.ACCOUNT)).isTrue();
    }

    @Test
    void aVolumeOfAnotherServerIsNotNeeded() {
        Facts facts = scoped(needs -> needs.volumesOf("s"));
        assertThatThrownBy(() -> facts.volume("others")).hasMessage("the needs do not name the volume others");
    }

    @ParameterizedTest
    @EnumSource(names = {"SERVERS", "VOLUMES", "CHECKPOINT_ITEMS", "QUOTAS", "OPERATION_LOGS"})
    void aSectionThatIsNotNeededIsNotAskedForAsAWhole(Section section) {
        assertThatThrownBy(() -> scoped(needs -> needs.policy("p")).whole(section))
                .hasMessage("the needs do not name the section " + section.id());
    }

    @Test
    void thePoliciesServersMayBeAskedOnceThePolicyIsKnown() {
        Facts facts = scoped(needs -> needs.serversOf("p", List.of()));
        assertThat(facts.server("s").exists()).isEqualTo(Ternary.YES);
        assertThat(facts.volume("listed").exists()).isEqualTo(Ternary.YES);
        assertThat(facts.runningOn("s", Type.RESTORE)).isEqualTo(Ternary.NO);
        assertThatThrownBy(() -> facts.server(OTHER)).hasMessage("the needs do not name the server other");
    }
}
