package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Reporting;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a rule is written: it looks at facts and reports, and does nothing else. */
class RuleStyleTest {

    private static final int LONGEST = 12;
    private static final Pattern CALL = Pattern.compile(
            " {4}report\\.(?:violated\\(|violatedAt\\(\\$\\w+\\.place\\(\\), |unknown\\()ErrorCode\\.(\\w+)(?:, .*)?\\);");
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(salience|agenda-group|activation-group|ruleflow-group|"
                    + "no-loop|lock-on-active|modify|update|insert|insertLogical|retract|delete|dialect|function|declare|query|"
                    + "System)\\b");

    private static final Pattern OPERATION = Pattern.compile("\\b[oO]peration\\b");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final String BUSY = "\"waiting_protect\", \"protecting\", \"waiting_restore\", \"restoring\","
            + " \"waiting_delete\", \"deleting\"";

    static List<RuleFile> files() {
        return RuleFile.all();
    }

    static Stream<RuleFile.Text> rules() {
        return RuleFile.all().stream().flatMap(file -> file.rules().stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleIsShort(RuleFile.Text rule) {
        assertThat(rule.lines()).hasSizeLessThanOrEqualTo(LONGEST).endsWith("end");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aSentenceAboveARuleSaysWhy(RuleFile.Text rule) {
        assertThat(rule.above()).matches("// [A-Z].*\\.");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleHasConditionsAndNoAttributes(RuleFile.Text rule) {
        assertThat(rule.lines().get(1)).isEqualTo("when");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aConsequenceIsOneCallThatReportsTheRowOfItsFile(RuleFile.Text rule) {
        assertThat(rule.consequence()).singleElement().satisfies(call -> {
            assertThat(call).matches(CALL).containsOnlyOnce("report.").containsOnlyOnce("ErrorCode.");
            assertThat(CALL.matcher(call).replaceFirst("$1")).isEqualTo(rule.file());
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRowOfSeveralSubjectsIsReportedAtTheirPlace(RuleFile.Text rule) {
        boolean several = ErrorCode.valueOf(rule.file()).reporting() != Reporting.ONCE;
        String call = rule.consequence().get(0);
        assertThat(call.contains("report.violatedAt(")).isEqualTo(several && !call.contains("report.unknown("));
    }

    /** An explanation names what the conditions of a rule looked at: which of two alternatives held it could not say. */
    @ParameterizedTest
    @MethodSource("rules")
    void whatIsViolatedInEitherOfTwoWaysIsTwoRules(RuleFile.Text rule) {
        if (!rule.name().endsWith(" unknown")) {
            assertThat(rule.lines()).noneMatch(line -> line.contains("||"));
        }
    }

    /** A rule is looked at for the operations of its row, which the catalog knows. */
    @ParameterizedTest
    @MethodSource("rules")
    void noRuleSaysForWhichOperationsItIs(RuleFile.Text rule) {
        if (!rule.file().equals("OPERATION_NOT_SUPPORTED")) {
            assertThat(rule.lines()).noneMatch(OPERATION.asPredicate());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFileKnowsTheOperations(RuleFile file) {
        assertThat(file.text()).doesNotContain("concerns", "catalog.Operation");
    }

    /** Section 4 of the contract compares with these texts, and the profile with all others. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CHECKPOINT_ITEM_BUSY          | item.status in (" + BUSY + ")",
                "BACKUP_STATUS_FORBIDS_RESTORE | item.status not in (" + BUSY + ")",
                "BACKUP_STATUS_FORBIDS_RESTORE | item.status != \"available\"",
                "BACKUP_STATUS_FORBIDS_IMAGE   | item.status != \"available\"",
                "BACKUP_STATUS_FORBIDS_SERVER  | item.status != \"available\""
            })
    void theContractsConstantsStandInTheRules(ErrorCode row, String condition) {
        assertThat(RuleFile.of(row).text()).contains(condition);
    }

    @Test
    void noOtherTextsStandInTheRules() {
        assertThat(rules().flatMap(rule -> rule.lines().stream().skip(1))
                        .flatMap(line -> TEXT.matcher(line).results())
                        .map(MatchResult::group))
                .isSubsetOf(Stream.concat(Stream.of("\"available\""), Stream.of(BUSY.split(", ")))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatItIsCalledTellsWhetherItReportsAViolationOrAGap(RuleFile.Text rule) {
        assertThat(rule.consequence().get(0).contains("report.unknown("))
                .isEqualTo(rule.name().endsWith(" unknown"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void noRuleChangesFactsOrOrdersOthers(RuleFile file) {
        assertThat(file.lines().stream().filter(line -> !line.startsWith("//"))).noneMatch(FORBIDDEN.asPredicate());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyOtherLineOfAFileIsHeaderOrBlank(RuleFile file) {
        int first = file.rules().get(0).number();
        assertThat(file.lines().subList(0, first - 2))
                .allMatch(line -> line.isEmpty() || line.matches("package .*|import .*|global .*"));
    }

    @Test
    void aForbiddenWordIsFound() {
        assertThat("    salience 10").containsPattern(FORBIDDEN);
        assertThat("    modify($x) { setY(1) }").containsPattern(FORBIDDEN);
        assertThat("    Gate( profile.disabledOperations contains operation )").doesNotContainPattern(FORBIDDEN);
        assertThat("    Gate( profile.disabledOperations contains operation )").containsPattern(OPERATION);
        assertThat("    UsedItem( Operation.UPDATE_POLICY )").containsPattern(OPERATION);
    }
}
