package cloud.preflight.internal.check;

import static cloud.preflight.catalog.ErrorCode.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.catalog.SiteRow;
import cloud.preflight.catalog.Stage;
import cloud.preflight.rules.Missing;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private final Findings findings = new Findings();

    private List<Row> rows() {
        return findings.violations().stream().map(Violation::row).toList();
    }

    private List<String> messages() {
        return findings.violations().stream().map(Violation::message).toList();
    }

    @Test
    void violationsStandInTheContractsOrderWhateverWasReportedFirst() {
        findings.violatedAt(0, BACKUP_NOT_MAPPED, "b");
        findings.violated(SERVER_STATUS_FORBIDS_RESTORE);
        findings.violated(CHECKPOINT_ITEM_BUSY);
        assertThat(rows()).containsExactly(CHECKPOINT_ITEM_BUSY, SERVER_STATUS_FORBIDS_RESTORE, BACKUP_NOT_MAPPED);
    }

    @Test
    void rowsThatAreReportedInTurnStandOneAfterTheOther() {
        for (int place = 0; place < 9; place++) {
            findings.violatedAt(place, DEDICATED_STORAGE_VOLUME_ATTACHED, "v" + place, "s");
            findings.violatedAt(place, SHAREABLE_VOLUME_ATTACHED, "v" + place, "s");
        }
        assertThat(findings.violations())
                .extracting(
                        violation -> violation.row() + " " + violation.values().get(0))
                .hasSize(18)
                .startsWith("SHAREABLE_VOLUME_ATTACHED v0", "SHAREABLE_VOLUME_ATTACHED v1")
                .endsWith("DEDICATED_STORAGE_VOLUME_ATTACHED v7", "DEDICATED_STORAGE_VOLUME_ATTACHED v8");
    }

    @Test
    void subjectsOfOnePlaceStayInTheOrderInWhichTheyCame() {
        findings.violatedAt(1, SERVER_ALREADY_IN_POLICY, "second");
        findings.violatedAt(1, SERVER_ALREADY_IN_POLICY, "third");
        findings.violatedAt(0, SERVER_ALREADY_IN_POLICY, "first");
        assertThat(findings.violations())
                .extracting(violation -> violation.values().get(0))
                .containsExactly("first", "second", "third");
    }

    @Test
    void theFirstStageWithViolationsIsTheLastThatIsReported() {
        findings.violated(CHECKPOINT_ITEM_BUSY);
        findings.violated(SERVER_NOT_FOUND);
        findings.violatedAt(0, CHECKPOINT_ITEM_NOT_FOUND, "i");
        assertThat(rows()).containsExactly(CHECKPOINT_ITEM_NOT_FOUND, SERVER_NOT_FOUND);
    }

    @Test
    void theGateComesBeforeExistence() {
        findings.violated(SERVER_NOT_FOUND);
        findings.violated(USER_UNVERIFIED);
        assertThat(rows()).containsExactly(USER_UNVERIFIED);
    }

    @Test
    void aRowIsReportedForEachSubjectInOrder() {
        findings.violatedAt(10, SERVER_ALREADY_IN_POLICY, "third");
        findings.violatedAt(0, SERVER_ALREADY_IN_POLICY, "first");
        findings.violatedAt(2, SERVER_ALREADY_IN_POLICY, "second");
        assertThat(messages())
                .containsExactly(
                        "Server (first) is already in service.",
                        "Server (second) is already in service.",
                        "Server (third) is already in service.");
    }

    @Test
    void aRowReportedOnceNamesItsFirstSubject() {
        findings.violatedAt(1, RESOURCE_TYPE_NOT_RESTORABLE, "second", "t");
        findings.violatedAt(0, RESOURCE_TYPE_NOT_RESTORABLE, "first", "t");
        assertThat(messages()).containsExactly("Resource (first) type (t) is not support restoration.");
    }

    @Test
    void theSubjectsOfAJoinedRowStandInOneViolationInOrder() {
        findings.violatedAt(2, BACKUP_NOT_IN_CHECKPOINT_ITEM, "b3", "item");
        findings.violatedAt(0, BACKUP_NOT_IN_CHECKPOINT_ITEM, "b1", "item");
        findings.violatedAt(1, BACKUP_NOT_IN_CHECKPOINT_ITEM, "b2", "item");
        assertThat(findings.violations())
                .containsExactly(
                        new Violation(BACKUP_NOT_IN_CHECKPOINT_ITEM, List.of(List.of("b1", "b2", "b3"), "item")));
    }

    @Test
    void aJoinedRowWithOneSubjectHasAListAllTheSame() {
        findings.violatedAt(0, QUOTA_EXCEEDED, "backups");
        assertThat(findings.violations()).containsExactly(new Violation(QUOTA_EXCEEDED, List.of(List.of("backups"))));
    }

    @Test
    void whatIsMissingIsSortedAndNamedOnce() {
        findings.unknown(SHAREABLE_VOLUME_ATTACHED, Missing.volume("b"));
        findings.unknown(SHAREABLE_VOLUME_ATTACHED, List.of(Missing.volume("c"), Missing.volume("a")));
        findings.unknown(SHAREABLE_VOLUME_ATTACHED, Missing.volume("b"));
        assertThat(findings.notEvaluated())
                .containsExactly(new NotEvaluated(
                        SHAREABLE_VOLUME_ATTACHED,
                        List.of(Missing.volume("a"), Missing.volume("b"), Missing.volume("c"))));
    }

    @Test
    void whatWasNotEvaluatedIsSortedByCode() {
        findings.unknown(QUOTA_EXCEEDED, Missing.QUOTAS);
        findings.unknown(MANUAL_BACKUP_RUNNING, Missing.OPERATION_LOGS);
        findings.unknown(NEW_USER_NOT_SERVED, Missing.EXISTING_USER);
        findings.unknown(POLICY_LIMIT_REACHED, Missing.POLICIES);
        assertThat(findings.notEvaluated())
                .extracting(entry -> entry.row().code())
                .containsExactly("BackupService.4008", "CSBS.0001", "CSBS.1001", "CSBS.9006");
    }

    @Test
    void aStageThatWasNotReachedIsNotListedAsNotEvaluated() {
        findings.violated(SERVER_NOT_FOUND);
        findings.unknown(SERVER_STATUS_FORBIDS_BACKUP, Missing.OPERATION_LOGS);
        findings.unknown(USER_UNVERIFIED, Missing.REAL_NAME_VERIFIED);
        assertThat(findings.notEvaluated()).extracting(NotEvaluated::row).containsExactly(USER_UNVERIFIED);
    }

    @Test
    void aRowReportedOnceIsDecidedWhenItIsViolated() {
        findings.violated(VOLUME_POOL_UNSUPPORTED);
        findings.unknown(VOLUME_POOL_UNSUPPORTED, Missing.volume("v"));
        assertThat(findings.notEvaluated()).isEmpty();
    }

    @Test
    void aRowReportedForEachMayStillBeReportedForMore() {
        findings.violatedAt(0, TARGET_VOLUME_SHAREABLE, "v", "s");
        findings.unknown(TARGET_VOLUME_SHAREABLE, Missing.volume("w"));
        assertThat(findings.notEvaluated()).extracting(NotEvaluated::row).containsExactly(TARGET_VOLUME_SHAREABLE);
    }

    @Test
    void aJoinedRowMayStillNameMore() {
        findings.violatedAt(0, QUOTA_EXCEEDED, "backups");
        findings.unknown(QUOTA_EXCEEDED, Missing.volume("v"));
        assertThat(findings.notEvaluated()).extracting(NotEvaluated::row).containsExactly(QUOTA_EXCEEDED);
    }

    @Test
    void aStageIsReachedUnlessAnEarlierOneHasViolations() {
        findings.violated(SERVER_NOT_FOUND);
        assertThat(findings.reached(Stage.GATE)).isTrue();
        assertThat(findings.reached(Stage.EXISTENCE)).isTrue();
        assertThat(findings.reached(Stage.CONDITION)).isFalse();
    }

    @Test
    void aRuleThatGivesTooFewValuesIsAFault() {
        findings.violatedAt(0, SHAREABLE_VOLUME_ATTACHED, "volume");
        assertThatThrownBy(findings::violations)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SHAREABLE_VOLUME_ATTACHED has 2 arguments, not 1");
    }

    @Test
    void aValueOfAnotherKindIsAFaultOfTheRule() {
        findings.violated(TARGET_VOLUME_TOO_SMALL, "v", 20, "b", 40L);
        assertThatThrownBy(findings::violations)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("TARGET_VOLUME_TOO_SMALL has the argument volume_size, which 20 can't be");
    }

    private static SiteRow site(String name, Stage stage) {
        return new SiteRow(name, stage, Set.of(Operation.PROTECT), name, "");
    }

    @Test
    void rowsOfASitesOwnComeAfterThePublishedOnesOfTheirStageByName() {
        findings.violated(site("B_ROW", Stage.CONDITION));
        findings.violated(site("A_ROW", Stage.CONDITION));
        findings.violated(SPACE_BELOW_USED);
        findings.violated(CHECKPOINT_ITEM_BUSY);
        assertThat(rows())
                .extracting(Row::name)
                .containsExactly("CHECKPOINT_ITEM_BUSY", "SPACE_BELOW_USED", "A_ROW", "B_ROW");
    }

    @Test
    void aRowOfASitesOwnEndsTheCheckAfterItsStage() {
        findings.violated(CHECKPOINT_ITEM_BUSY);
        findings.violated(site("A_ROW", Stage.EXISTENCE));
        assertThat(rows()).extracting(Row::name).containsExactly("A_ROW");
    }

    @Test
    void aRowOfASitesOwnIsReportedOnce() {
        findings.violated(site("A_ROW", Stage.CONDITION));
        findings.violated(site("A_ROW", Stage.CONDITION));
        findings.unknown(site("A_ROW", Stage.CONDITION), Missing.QUOTAS);
        assertThat(rows()).hasSize(1);
        assertThat(findings.notEvaluated()).isEmpty();
    }

    @Test
    void whatIsMissingOfRowsThatShareACodeStaysApart() {
        findings.unknown(SPACE_BELOW_USED, Missing.QUOTAS);
        findings.unknown(USER_UNVERIFIED, Missing.REAL_NAME_VERIFIED);
        findings.unknown(site("A_ROW", Stage.CONDITION), Missing.POLICIES);
        assertThat(findings.notEvaluated())
                .containsExactly(
                        new NotEvaluated(USER_UNVERIFIED, List.of(Missing.REAL_NAME_VERIFIED)),
                        new NotEvaluated(SPACE_BELOW_USED, List.of(Missing.QUOTAS)),
                        new NotEvaluated(site("A_ROW", Stage.CONDITION), List.of(Missing.POLICIES)));
    }

    @Test
    void nothingReportedIsNothingFound() {
        assertThat(findings.violations()).isEmpty();
        assertThat(findings.notEvaluated()).isEmpty();
        assertThat(findings.reached(Stage.CONDITION)).isTrue();
    }
}
