package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a rule is written: it looks at facts and reports, and does nothing else. */
class RuleStyleTest {

    private static final int LONGEST = 12;
    private static final Pattern CALL = Pattern.compile(" {4}report\\.(violated|unknown)\\(ErrorCode\\.(\\w+), .*\\);");
    private static final Pattern FORBIDDEN =
            Pattern.compile("\\b(salience|agenda-group|activation-group|ruleflow-group|"
                    + "no-loop|lock-on-active|modify|update|insert|insertLogical|retract|delete|dialect|function|declare|query|"
                    + "System)\\b");

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
            assertThat(call).matches(CALL).containsOnlyOnce("report.");
            assertThat(CALL.matcher(call).replaceFirst("$2")).isEqualTo(rule.file());
        });
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
        assertThat("    UsedItem( operation == Operation.UPDATE_POLICY )").doesNotContainPattern(FORBIDDEN);
    }
}
