package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.internal.resolve.NamedPolicy;
import cloud.preflight.internal.resolve.PolicyCount;
import cloud.preflight.internal.resolve.Report;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

class DirectEngineTest {

    private static final NamedPolicy MISSING_POLICY = new NamedPolicy(Operation.DELETE_POLICY, false);
    /** A rule that looks at this throws, for there is no profile. */
    private static final PolicyCount BROKEN = new PolicyCount(true, 1, null);

    private final RuleEngine rules = DirectEngine.of(RuleModel.load()).orElseThrow();

    /** Keeps what is reported. */
    private static final class Reported implements Report {

        private final List<Object> all = new ArrayList<>();

        @Override
        public void violated(ErrorCode code, int place, Object... values) {
            all.add(code);
        }

        @Override
        public void unknown(ErrorCode code, String missing) {
            all.add(missing);
        }

        @Override
        public void unknown(ErrorCode code, List<String> missing) {
            all.addAll(missing);
        }
    }

    private List<Object> decide(Object... facts) {
        Reported report = new Reported();
        rules.decide(List.of(facts), report);
        return report.all;
    }

    @Test
    void whatARuleReportsArrives() {
        assertThat(decide(MISSING_POLICY)).containsExactly(ErrorCode.POLICY_NOT_FOUND);
    }

    @Test
    void nothingOfAPassIsLeftForTheNext() {
        decide(MISSING_POLICY);
        assertThat(decide()).isEmpty();
    }

    @Test
    void aConditionThatFailsFailsThePass() {
        assertThatThrownBy(() -> decide(MISSING_POLICY, BROKEN))
                .isInstanceOf(RuntimeException.class)
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void aReportThatFailsFailsThePass() {
        Report failing = new Report() {
            @Override
            public void violated(ErrorCode code, int place, Object... values) {
                throw new UnsupportedOperationException("full");
            }

            @Override
            public void unknown(ErrorCode code, String missing) {}

            @Override
            public void unknown(ErrorCode code, List<String> missing) {}
        };
        assertThatThrownBy(() -> rules.decide(List.of(MISSING_POLICY), failing)).hasRootCauseMessage("full");
    }

    @Test
    void afterAFailureRulesDecideAsBefore() {
        assertThatThrownBy(() -> decide(MISSING_POLICY, BROKEN)).isInstanceOf(RuntimeException.class);
        assertThat(decide(MISSING_POLICY)).containsExactly(ErrorCode.POLICY_NOT_FOUND);
    }

    @Test
    void rulesOfAnotherShapeAreLeftToTheSessions() {
        Variable<NamedPolicy> one = DSL.declarationOf(NamedPolicy.class);
        Variable<NamedPolicy> other = DSL.declarationOf(NamedPolicy.class);
        Model joined = new ModelImpl()
                .addRule(PatternDSL.rule("joined")
                        .build(
                                PatternDSL.pattern(one),
                                PatternDSL.pattern(other).expr("differ", one, (mine, its) -> mine != its),
                                DSL.execute(() -> {})));
        assertThat(DirectEngine.of(List.of(joined))).isEmpty();
    }
}
