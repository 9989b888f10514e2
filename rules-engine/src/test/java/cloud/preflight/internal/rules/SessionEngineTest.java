package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.catalog.Operation;
import cloud.preflight.internal.resolve.NamedPolicy;
import cloud.preflight.internal.resolve.PolicyCount;
import cloud.preflight.internal.resolve.Report;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which sessions are kept. */
class SessionEngineTest {

    private static final NamedPolicy MISSING_POLICY = new NamedPolicy(Operation.DELETE_POLICY, false);
    /** A rule that looks at this throws, for there is no profile. */
    private static final PolicyCount BROKEN = new PolicyCount(true, 1, null);

    private static final Report IGNORED = (Report) Proxy.newProxyInstance(
            Report.class.getClassLoader(), new Class<?>[] {Report.class}, (proxy, method, values) -> null);

    private final RuleEngine rules = new SessionEngine(RuleModel.load());

    /** The sessions that wait for a next pass. Nothing else tells a fresh session from one that was cleaned well. */
    private Collection<?> idle() throws ReflectiveOperationException {
        var field = SessionEngine.class.getDeclaredField("idle");
        field.setAccessible(true);
        return (Collection<?>) field.get(rules);
    }

    @Test
    void aSessionIsKeptForTheNextPass() throws ReflectiveOperationException {
        rules.decide(List.of(MISSING_POLICY), IGNORED);
        Object kept = idle().iterator().next();
        rules.decide(List.of(MISSING_POLICY), IGNORED);
        assertThat(idle()).singleElement().isSameAs(kept);
    }

    @Test
    void aSessionThatFailedIsNotKept() throws ReflectiveOperationException {
        rules.decide(List.of(MISSING_POLICY), IGNORED);
        assertThatThrownBy(() -> rules.decide(List.of(BROKEN), IGNORED)).isInstanceOf(RuntimeException.class);
        assertThat(idle()).isEmpty();
    }
}
