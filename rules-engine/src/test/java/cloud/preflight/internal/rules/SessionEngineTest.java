package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.Ternary;
import cloud.preflight.rules.NamedPolicy;
import cloud.preflight.rules.PolicyCount;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sessions are kept. */
class SessionEngineTest {

    private static final NamedPolicy MISSING_POLICY = new NamedPolicy("policy-1", Ternary.NO);
    /** A rule that looks at this throws, for there is no profile. */
    private static final PolicyCount BROKEN = new PolicyCount(1, true, null);

    private final RuleEngine rules = new SessionEngine(RuleModel.load());

    /** The sessions that wait for a next pass. Nothing else tells a fresh session from one that was cleaned well. */
    private Collection<?> idle() throws ReflectiveOperationException {
        var field = SessionEngine.class.getDeclaredField("idle");
        field.setAccessible(true);
        return (Collection<?>) field.get(rules);
    }

    @Test
    void aSessionIsKeptForTheNextPass() throws ReflectiveOperationException {
        rules.decide(Operation.DELETE_POLICY, List.of(MISSING_POLICY), new Reported());
        Object kept = idle().iterator().next();
        rules.decide(Operation.DELETE_POLICY, List.of(MISSING_POLICY), new Reported());
        assertThat(idle()).singleElement().isSameAs(kept);
    }

    @Test
    void aSessionThatFailedIsNotKept() throws ReflectiveOperationException {
        rules.decide(Operation.DELETE_POLICY, List.of(MISSING_POLICY), new Reported());
        assertThatThrownBy(() -> rules.decide(Operation.CREATE_POLICY, List.of(BROKEN), new Reported()))
                .isInstanceOf(RuntimeException.class);
        assertThat(idle()).isEmpty();
    }
}
