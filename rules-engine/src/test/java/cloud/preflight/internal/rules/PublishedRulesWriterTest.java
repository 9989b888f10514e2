package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Row;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the build writes of the published rules. */
class PublishedRulesWriterTest {

    private static final List<DirectRule> RULES = PublishedRulesWriter.rules(RuleModel.load());

    private static Stream<String> calls(String method) {
        return Pattern.compile("\\." + method + "\\(")
                .matcher(PublishedRulesWriter.written(RULES))
                .results()
                .map(result -> result.group());
    }

    @Test
    void everyRuleReportsOnceForEachOperationOfItsRow() {
        long expected = RULES.stream()
                .flatMap(rule -> rule.row().stream())
                .map(Row::operations)
                .mapToLong(operations -> operations.size())
                .sum();
        assertThat(expected).isGreaterThan(RULES.size());
        assertThat(calls("execute")).hasSize((int) expected);
    }

    @Test
    void aConditionThatRulesShareAtTheirStartIsLookedAtOnce() {
        long written = RULES.stream()
                .flatMap(rule -> rule.row().stream()
                        .flatMap(row -> row.operations().stream().flatMap(operation -> rule.conditions().stream())))
                .count();
        assertThat(calls("test")).isNotEmpty().hasSizeLessThan((int) written);
    }

    @Test
    void aRuleThatNeedsASessionIsRefusedByItsName() {
        String joined = MixedRulesTest.HEADER + MixedRulesTest.JOINED;
        RuleFile file = new RuleFile("site", joined.lines().toList());
        assertThatThrownBy(() -> PublishedRulesWriter.rules(List.copyOf(RuleCompiler.models(file))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("POLICY_AND_TASK joined can't be run straight from its model");
    }
}
