package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.internal.resolve.NamedPolicy;
import java.util.List;
import org.drools.model.DSL;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.junit.jupiter.api.Test;

/** Which rules are run straight from their model. */
class DirectEngineTest {

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
