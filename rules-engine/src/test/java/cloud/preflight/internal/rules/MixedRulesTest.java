package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Ternary;
import cloud.preflight.rules.Missing;
import cloud.preflight.rules.NamedPolicy;
import cloud.preflight.rules.NamedTask;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.model.Model;
import org.junit.jupiter.api.Test;

/** Rules that need a session have one beside those that are run straight from their model, and never instead of them. */
class MixedRulesTest {

    static final String HEADER = """
            package site.rules

            import cloud.preflight.facts.Ternary
            import cloud.preflight.internal.rules.OwnRow
            import cloud.preflight.rules.Missing
            import cloud.preflight.rules.NamedPolicy
            import cloud.preflight.rules.NamedTask

            global cloud.preflight.rules.Report report

            """;

    static final String JOINED = """
            rule "POLICY_AND_TASK joined"
            when
                NamedPolicy( $id : id, found == Ternary.NO )
                NamedTask( id == $id )
            then
                report.violated(OwnRow.ROW);
            end
            """;

    private static final String ABSENT = """
            rule "POLICY_AND_TASK without a task"
            when
                $policy : NamedPolicy( found == Ternary.NO )
                not NamedTask()
            then
                report.unknown(OwnRow.ROW, Missing.policy($policy.id()));
            end
            """;

    private static final String DIRECT = """
            rule "POLICY_AND_TASK alone"
            when
                NamedPolicy( found == Ternary.NO )
            then
                report.violatedAt(7, OwnRow.ROW);
            end
            """;

    private static final NamedPolicy POLICY = new NamedPolicy("x", Ternary.NO);
    private static final NamedTask TASK = new NamedTask("x", Ternary.YES);
    private static final Map<String, Collection<Model>> COMPILED = new ConcurrentHashMap<>();
    private static final List<Object> PUBLISHED = List.of("POLICY_NOT_FOUND", "violated");

    private static Rules with(String... rules) {
        List<Model> models = new ArrayList<>(RuleModel.load());
        models.addAll(COMPILED.computeIfAbsent(HEADER + String.join("\n", rules), MixedRulesTest::compiled));
        return Rules.of(models);
    }

    private static Collection<Model> compiled(String text) {
        return RuleCompiler.models(new RuleFile("site", text.lines().toList()));
    }

    private static List<List<Object>> decide(Rules rules, Operation operation, Object... facts) {
        Reported report = new Reported();
        rules.decide(operation, List.of(facts), report);
        return report.all();
    }

    @Test
    void aJoinReportsBesideThePublishedRules() {
        Rules rules = with(JOINED);
        assertThat(rules.sessionRules()).containsExactly("POLICY_AND_TASK joined");
        assertThat(decide(rules, Operation.DELETE_POLICY, POLICY, TASK))
                .containsExactlyInAnyOrder(PUBLISHED, List.of("POLICY_AND_TASK", "violated"));
        assertThat(decide(rules, Operation.DELETE_POLICY, POLICY)).containsExactly(PUBLISHED);
    }

    @Test
    void aRuleAboutWhatIsNotThereReportsBesideThePublishedRules() {
        Rules rules = with(ABSENT);
        assertThat(decide(rules, Operation.DELETE_POLICY, POLICY))
                .containsExactlyInAnyOrder(PUBLISHED, List.of("POLICY_AND_TASK", "unknown", Missing.policy("x")));
        assertThat(decide(rules, Operation.DELETE_POLICY, POLICY, TASK)).containsExactly(PUBLISHED);
    }

    @Test
    void aPlainRuleOfASiteIsRunStraightFromItsModel() {
        Rules rules = with(DIRECT);
        assertThat(rules.sessionRules()).isEmpty();
        assertThat(decide(rules, Operation.DELETE_POLICY, POLICY))
                .containsExactlyInAnyOrder(PUBLISHED, List.of("POLICY_AND_TASK", "at 7"));
    }

    @Test
    void onlyTheRulesThatNeedASessionHaveOne() {
        Rules rules = with(JOINED, DIRECT, ABSENT);
        assertThat(rules.sessionRules())
                .containsExactlyInAnyOrder("POLICY_AND_TASK joined", "POLICY_AND_TASK without a task");
        assertThat(decide(rules, Operation.DELETE_POLICY, POLICY, TASK))
                .containsExactlyInAnyOrder(
                        PUBLISHED, List.of("POLICY_AND_TASK", "at 7"), List.of("POLICY_AND_TASK", "violated"));
    }

    @Test
    void whatASiteReportsOfARowThatDoesNotConcernTheOperationIsDropped() {
        for (Rules rules : List.of(with(JOINED), with(ABSENT), with(DIRECT))) {
            assertThat(decide(rules, Operation.UPDATE_POLICY, POLICY, TASK)).containsExactly(PUBLISHED);
            assertThat(decide(rules, Operation.UPDATE_POLICY, POLICY)).containsExactly(PUBLISHED);
            assertThat(decide(rules, Operation.SHOW_BACKUP, POLICY, TASK)).isEmpty();
        }
    }

    @Test
    void inSessionsEveryRuleIsNamed() {
        assertThat(Rules.inSessions(RuleModel.load()).sessionRules())
                .containsExactlyInAnyOrderElementsOf(RuleFile.all().stream()
                        .flatMap(file -> file.rules().stream())
                        .map(RuleFile.Text::name)
                        .toList());
    }
}
