package cloud.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Account;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Quota;
import cloud.preflight.facts.Section;
import cloud.preflight.facts.Ternary;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.BoundResource;
import cloud.preflight.request.CreateImage;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.CreateServer;
import cloud.preflight.request.DeleteBackup;
import cloud.preflight.request.DeletePolicy;
import cloud.preflight.request.DeleteTask;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Labels;
import cloud.preflight.request.Protect;
import cloud.preflight.request.ReplicateBackup;
import cloud.preflight.request.ReplicatePolicy;
import cloud.preflight.request.Request;
import cloud.preflight.request.ResizeSpace;
import cloud.preflight.request.Restore;
import cloud.preflight.request.Restore.Target;
import cloud.preflight.request.Restore.VolumeMapping;
import cloud.preflight.request.ShowBackup;
import cloud.preflight.request.UpdatePolicy;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation says that it needs is all that its check looks at, and no part of it is too much. */
class NeedsOfOperationsTest {

    private static final Preflight PREFLIGHT = Preflight.create();

    /** Facts with which every check goes to its end: nothing is violated, and nothing is missing but what a test takes. */
    private static final Facts FACTS = Facts.builder()
            .servers(List.of(
                    Given.server("server-1", "volume-1"),
                    Given.server("server-2", "volume-2"),
                    Given.server("server-3")))
            .volumes(List.of(
                    Given.volume("volume-1"),
                    Given.volume("volume-2"),
                    Given.volume("naming-1", "server-1"),
                    Given.volume("volume-3")))
            .checkpointItems(List.of(Given.item("item-1", "backup-1"), Given.item("item-2")))
            .policies(List.of(Given.policy("policy-1", "server-1", "server-2"), Given.policy("policy-2", "server-3")))
            .quotas(List.of(new Quota(Quota.BACKUPS, 10, 0)))
            .operationLogs(List.of(OperationLog.over("task-1", Type.PROTECT, OperationLog.Subject.NONE)))
            .account(new Account(Ternary.YES, Ternary.NO, Ternary.YES))
            .build();

    private static Request request(Operation operation) {
        return switch (operation) {
            case PROTECT -> new Protect("server-1");
            case RESTORE ->
                new Restore("item-1", new Target("server-1", List.of(new VolumeMapping("backup-1", "volume-1"))));
            case CREATE_POLICY ->
                new CreatePolicy(
                        Labels.named("weekly"),
                        PREFLIGHT.profile().providerId(),
                        List.of(new BoundResource("server-1")),
                        List.of(),
                        List.of());
            case UPDATE_POLICY ->
                new UpdatePolicy("policy-1", Labels.named("weekly"), List.of(new BoundResource("server-1")), List.of());
            case DELETE_POLICY -> new DeletePolicy("policy-1");
            case EXECUTE_POLICY -> new ExecutePolicy("policy-1", List.of("server-1", "server-3"));
            case REPLICATE_POLICY -> new ReplicatePolicy("policy-1", "region-2", "project-2");
            case REPLICATE_BACKUP -> new ReplicateBackup("item-1", "region-2", "project-2");
            case DELETE_BACKUP -> new DeleteBackup("item-1");
            case SHOW_BACKUP -> new ShowBackup("item-1");
            case CREATE_IMAGE -> new CreateImage("item-1");
            case CREATE_SERVER -> new CreateServer("item-1");
            case RESIZE_SPACE -> new ResizeSpace(Quota.BACKUP_CAPACITY, 10);
            case DELETE_TASK -> new DeleteTask("task-1");
        };
    }

    /** The parts of what an operation needs, by what a check says when one of them was forgotten. */
    private static List<Part> parts(Operation operation) {
        return switch (operation) {
            case PROTECT ->
                List.of(
                        part("the server server-1", needs -> needs.server("server-1")),
                        part("the volumes of server server-1", needs -> needs.volumesOf("server-1")),
                        part("the running operations on server server-1", needs -> needs.runningOn("server-1")),
                        part("the quotas", Needs.Builder::quotas));
            case RESTORE ->
                List.of(
                        part("the checkpoint item item-1", needs -> needs.checkpointItem("item-1")),
                        part("the server server-1", needs -> needs.server("server-1")),
                        part("the volumes of server server-1", needs -> needs.volumesOf("server-1")),
                        part("the running operations on server server-1", needs -> needs.runningOn("server-1")));
            case CREATE_POLICY ->
                List.of(
                        part("the number of policies", needs -> needs.policiesUpTo(32)),
                        part("the policies of the name weekly", needs -> needs.policyNamed("weekly")),
                        part("the server server-1", needs -> needs.server("server-1")),
                        part("the policies that bind server server-1", needs -> needs.policyBinding("server-1")));
            case UPDATE_POLICY ->
                List.of(
                        part("the policy policy-1", needs -> needs.policy("policy-1")),
                        part("the running operations of policy policy-1", needs -> needs.runningFor("policy-1")),
                        part("the policies of the name weekly", needs -> needs.policyNamed("weekly")),
                        part("the server server-1", needs -> needs.server("server-1")),
                        part("the policies that bind server server-1", needs -> needs.policyBinding("server-1")));
            case EXECUTE_POLICY ->
                List.of(
                        part(
                                "the policy policy-1",
                                needs -> needs.serversOf("policy-1", List.of("server-1", "server-3"))),
                        part(
                                "the server server-3",
                                needs -> needs.server("server-1").server("server-3")),
                        part("the running operations of policy policy-1", needs -> needs.runningFor("policy-1")),
                        part("the quotas", Needs.Builder::quotas));
            case DELETE_POLICY, REPLICATE_POLICY ->
                List.of(
                        part("the policy policy-1", needs -> needs.policy("policy-1")),
                        part("the running operations of policy policy-1", needs -> needs.runningFor("policy-1")));
            case REPLICATE_BACKUP, DELETE_BACKUP, SHOW_BACKUP, CREATE_IMAGE, CREATE_SERVER ->
                List.of(part("the checkpoint item item-1", needs -> needs.checkpointItem("item-1")));
            case RESIZE_SPACE -> List.of(part("the quotas", Needs.Builder::quotas));
            case DELETE_TASK -> List.of(part("the operation log task-1", needs -> needs.operationLog("task-1")));
        };
    }

    private record Part(String named, UnaryOperator<Needs.Builder> need) {}

    private static Part part(String named, UnaryOperator<Needs.Builder> need) {
        return new Part(named, need);
    }

    private static Needs without(Operation operation, String forgotten) {
        Needs.Builder needs = Needs.builder();
        parts(operation).stream()
                .filter(part -> !part.named().equals(forgotten))
                .forEach(part -> part.need().apply(needs));
        return needs.build();
    }

    /** Needs have no order of their own, so they are compared as they answer. */
    private static List<Object> answers(Needs needs) {
        return List.of(
                needs.sections(),
                needs.servers(FACTS),
                needs.servers(Facts.none()),
                needs.attachedTo(FACTS),
                needs.volumes(FACTS),
                needs.runningOn(FACTS),
                needs.checkpointItems(),
                needs.policies(),
                needs.policyNames(),
                needs.boundServers(),
                needs.policyCount(),
                needs.operationLogs(),
                needs.runningFor());
    }

    @ParameterizedTest
    @EnumSource
    void anOperationNeedsItsPartsAndNothingElse(Operation operation) {
        assertThat(answers(PREFLIGHT.needs(request(operation)))).isEqualTo(answers(without(operation, "")));
    }

    @ParameterizedTest
    @EnumSource
    void aCheckOnWhatIsNeededGivesTheVerdictOnAll(Operation operation) {
        Request request = request(operation);
        Verdict verdict = PREFLIGHT.check(request, FACTS.scopedTo(PREFLIGHT.needs(request)));
        assertThat(verdict).isEqualTo(PREFLIGHT.check(request, FACTS));
    }

    @ParameterizedTest
    @EnumSource
    void aCheckOfWhichNothingIsKnownLooksAtNothingElseEither(Operation operation) {
        Request request = request(operation);
        assertThat(PREFLIGHT.check(request, Facts.none().scopedTo(PREFLIGHT.needs(request))))
                .isEqualTo(PREFLIGHT.check(request, Facts.none()));
    }

    static Stream<Arguments> forgotten() {
        return Stream.of(Operation.values())
                .flatMap(operation -> parts(operation).stream().map(part -> Arguments.of(operation, part.named())));
    }

    @ParameterizedTest
    @MethodSource("forgotten")
    void aCheckWhoseNeedWasForgottenNamesIt(Operation operation, String forgotten) {
        Facts scoped = FACTS.scopedTo(without(operation, forgotten));
        assertThatThrownBy(() -> PREFLIGHT.check(request(operation), scoped))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the needs do not name " + forgotten);
    }

    @Test
    void aPolicyThatKeepsItsNameNeedsNoOther() {
        Request request = new UpdatePolicy("policy-1", Labels.NONE, List.of(), List.of());
        assertThat(PREFLIGHT.needs(request).policyNames()).isEmpty();
        assertThat(PREFLIGHT.check(request, FACTS.scopedTo(PREFLIGHT.needs(request))))
                .isEqualTo(PREFLIGHT.check(request, FACTS));
    }

    @Test
    void allServersOfAPolicyAreNeededWhereNoneIsPicked() {
        Needs needs = PREFLIGHT.needs(new ExecutePolicy("policy-1"));
        assertThat(needs.servers(FACTS)).containsExactly("server-1", "server-2");
        assertThat(needs.attachedTo(FACTS)).containsExactly("server-1", "server-2");
        assertThat(needs.runningOn(FACTS)).containsExactly("server-1", "server-2");
        assertThat(needs.sections())
                .isEqualTo(Set.of(
                        Section.SERVERS,
                        Section.VOLUMES,
                        Section.POLICIES,
                        Section.QUOTAS,
                        Section.OPERATION_LOGS,
                        Section.ACCOUNT));
    }

    @Test
    void toExplainAllServersOfAPolicyAreNeeded() {
        Request request = request(Operation.EXECUTE_POLICY);
        assertThat(PREFLIGHT.needs(request).servers(FACTS)).containsExactly("server-1", "server-3");
        Needs needs = PREFLIGHT.needsToExplain(request);
        assertThat(needs.servers(FACTS)).containsExactly("server-1", "server-3", "server-2");
        assertThat(needs.attachedTo(FACTS)).containsExactly("server-1", "server-2");
        assertThat(needs.runningOn(FACTS)).containsExactly("server-1", "server-2");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKnownToExplainLeavesTheVerdictAsItIs(Operation operation) {
        Request request = request(operation);
        assertThat(PREFLIGHT.check(request, FACTS.scopedTo(PREFLIGHT.needsToExplain(request))))
                .isEqualTo(PREFLIGHT.check(request, FACTS));
    }

    @Test
    void policiesAreCountedUpToTheProfilesLimit() {
        Request request = request(Operation.CREATE_POLICY);
        assertThat(PREFLIGHT.needs(request).policyCount()).isEqualTo(32);
        assertThat(Preflight.create(Profile.parse("max-policies: 3"))
                        .needs(request)
                        .policyCount())
                .isEqualTo(3);
        assertThat(Preflight.create(Profile.parse("max-policies: 0"))
                        .needs(request)
                        .policyCount())
                .isEqualTo(1);
    }
}
