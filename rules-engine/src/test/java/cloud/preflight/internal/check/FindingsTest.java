package cloud.preflight.internal.check;

import static cloud.preflight.catalog.ErrorCode.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Stage;
import cloud.preflight.verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    private List<ErrorCode> codes() {
        return findings.violations().stream().map(Violation::code).toList();
    }

    private List<String> messages() {
        return findings.violations().stream().map(Violation::message).toList();
    }

    @Test
    void violationsStandInTheContractsOrderWhateverWasReportedFirst() {
        findings.violated(BACKUP_NOT_MAPPED, 0, "b");
        findings.violated(SERVER_STATUS_FORBIDS_RESTORE, 0);
        findings.violated(CHECKPOINT_ITEM_BUSY, 0);
        assertThat(codes()).containsExactly(CHECKPOINT_ITEM_BUSY, SERVER_STATUS_FORBIDS_RESTORE, BACKUP_NOT_MAPPED);
    }

    @Test
    void theFirstStageWithViolationsIsTheLastThatIsReported() {
        findings.violated(CHECKPOINT_ITEM_BUSY, 0);
        findings.violated(SERVER_NOT_FOUND, 0);
        findings.violated(CHECKPOINT_ITEM_NOT_FOUND, 0, "i");
        assertThat(codes()).containsExactly(CHECKPOINT_ITEM_NOT_FOUND, SERVER_NOT_FOUND);
    }

    @Test
    void theGateComesBeforeExistence() {
        findings.violated(SERVER_NOT_FOUND, 0);
        findings.violated(USER_UNVERIFIED, 0);
        assertThat(codes()).containsExactly(USER_UNVERIFIED);
    }

    @Test
    void aRowIsReportedForEachSubjectInOrder() {
        findings.violated(SERVER_ALREADY_IN_POLICY, 10, "third");
        findings.violated(SERVER_ALREADY_IN_POLICY, 0, "first");
        findings.violated(SERVER_ALREADY_IN_POLICY, 2, "second");
        assertThat(messages())
                .containsExactly(
                        "Server (first) is already in service.",
                        "Server (second) is already in service.",
                        "Server (third) is already in service.");
    }

    @Test
    void aRowReportedOnceNamesItsFirstSubject() {
        findings.violated(RESOURCE_TYPE_NOT_RESTORABLE, 1, "second", "t");
        findings.violated(RESOURCE_TYPE_NOT_RESTORABLE, 0, "first", "t");
        assertThat(messages()).containsExactly("Resource (first) type (t) is not support restoration.");
    }

    @Test
    void theSubjectsOfAJoinedRowStandInOneViolationInOrder() {
        findings.violated(BACKUP_NOT_IN_CHECKPOINT_ITEM, 2, "b3", "item");
        findings.violated(BACKUP_NOT_IN_CHECKPOINT_ITEM, 0, "b1", "item");
        findings.violated(BACKUP_NOT_IN_CHECKPOINT_ITEM, 1, "b2", "item");
        assertThat(findings.violations())
                .containsExactly(
                        new Violation(BACKUP_NOT_IN_CHECKPOINT_ITEM, List.of(List.of("b1", "b2", "b3"), "item")));
    }

    @Test
    void aJoinedRowWithOneSubjectHasAListAllTheSame() {
        findings.violated(QUOTA_EXCEEDED, 0, "backups");
        assertThat(findings.violations()).containsExactly(new Violation(QUOTA_EXCEEDED, List.of(List.of("backups"))));
    }

    @Test
    void whatIsMissingIsSortedAndNamedOnce() {
        findings.unknown(SHAREABLE_VOLUME_ATTACHED, "volumes/b");
        findings.unknown(SHAREABLE_VOLUME_ATTACHED, List.of("volumes/c", "volumes/a"));
        findings.unknown(SHAREABLE_VOLUME_ATTACHED, "volumes/b");
        assertThat(findings.notEvaluated())
                .containsExactly(
                        new NotEvaluated(SHAREABLE_VOLUME_ATTACHED, List.of("volumes/a", "volumes/b", "volumes/c")));
    }

    @Test
    void whatWasNotEvaluatedIsSortedByCode() {
        findings.unknown(QUOTA_EXCEEDED, "quotas");
        findings.unknown(MANUAL_BACKUP_RUNNING, "operation_logs");
        findings.unknown(NEW_USER_NOT_SERVED, "account.existing_user");
        findings.unknown(POLICY_LIMIT_REACHED, "policies");
        assertThat(findings.notEvaluated())
                .extracting(entry -> entry.code().code())
                .containsExactly("BackupService.4008", "CSBS.0001", "CSBS.1001", "CSBS.9006");
    }

    @Test
    void aStageThatWasNotReachedIsNotListedAsNotEvaluated() {
        findings.violated(SERVER_NOT_FOUND, 0);
        findings.unknown(SERVER_STATUS_FORBIDS_BACKUP, "operation_logs");
        findings.unknown(USER_UNVERIFIED, "account.real_name_verified");
        assertThat(findings.notEvaluated()).extracting(NotEvaluated::code).containsExactly(USER_UNVERIFIED);
    }

    @Test
    void aRowReportedOnceIsDecidedWhenItIsViolated() {
        findings.violated(VOLUME_POOL_UNSUPPORTED, 0);
        findings.unknown(VOLUME_POOL_UNSUPPORTED, "volumes/v");
        assertThat(findings.notEvaluated()).isEmpty();
    }

    @Test
    void aRowReportedForEachMayStillBeReportedForMore() {
        findings.violated(TARGET_VOLUME_SHAREABLE, 0, "v", "s");
        findings.unknown(TARGET_VOLUME_SHAREABLE, "volumes/w");
        assertThat(findings.notEvaluated()).extracting(NotEvaluated::code).containsExactly(TARGET_VOLUME_SHAREABLE);
    }

    @Test
    void aJoinedRowMayStillNameMore() {
        findings.violated(QUOTA_EXCEEDED, 0, "backups");
        findings.unknown(QUOTA_EXCEEDED, "volumes/v");
        assertThat(findings.notEvaluated()).extracting(NotEvaluated::code).containsExactly(QUOTA_EXCEEDED);
    }

    @Test
    void aStageIsReachedUnlessAnEarlierOneHasViolations() {
        findings.violated(SERVER_NOT_FOUND, 0);
        assertThat(findings.reached(Stage.GATE)).isTrue();
        assertThat(findings.reached(Stage.EXISTENCE)).isTrue();
        assertThat(findings.reached(Stage.CONDITION)).isFalse();
    }

    @Test
    void aRuleThatGivesTooFewValuesIsAFault() {
        findings.violated(SHAREABLE_VOLUME_ATTACHED, 0, "volume");
        assertThatThrownBy(findings::violations)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SHAREABLE_VOLUME_ATTACHED has 2 arguments, not 1");
    }
}
