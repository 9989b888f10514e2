package cloud.preflight.internal.change;

import cloud.preflight.internal.rules.Looked;
import cloud.preflight.internal.rules.Looked.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a caller or an operator can do about a fact that a rule looks at: about the properties in its conditions,
 * and about its being there. Written to while it is made, and only read afterwards.
 */
final class Levers {

    /** Instead of a property: that there is such a fact. */
    private static final String ITSELF = "";

    private final Map<Class<?>, Map<String, Lever<Object>>> byKind = new HashMap<>();

    /** A lever of a property. */
    @SuppressWarnings("unchecked")
    <F> Levers on(Class<F> kind, String property, Lever<F> lever) {
        byKind.computeIfAbsent(kind, first -> new HashMap<>()).put(property, (Lever<Object>) lever);
        return this;
    }

    /** A lever of there being a fact. */
    <F> Levers on(Class<F> kind, Lever<F> lever) {
        return on(kind, ITSELF, lever);
    }

    /** What can be done about a violation that a rule reported of a fact: each of its conditions denied, and the fact. */
    List<Attempt> pull(Looked look, Attempt at) {
        Map<String, Lever<Object>> levers = byKind.getOrDefault(look.fact().getClass(), Map.of());
        List<Attempt> attempts = new ArrayList<>();
        for (Condition condition : look.conditions()) {
            for (Comparison comparison : Comparison.of(condition.text(), look.fact())) {
                pull(levers, comparison, look.fact(), at, attempts);
            }
        }
        pull(levers, new Comparison(ITSELF, List.of()), look.fact(), at, attempts);
        return attempts;
    }

    private static void pull(
            Map<String, Lever<Object>> levers, Comparison comparison, Object fact, Attempt at, List<Attempt> attempts) {
        Lever<Object> lever = levers.get(comparison.property());
        if (lever == null) {
            int asked = comparison.property().lastIndexOf('.');
            lever = asked < 0 ? null : levers.get(comparison.property().substring(0, asked));
        }
        if (lever != null) {
            attempts.addAll(lever.pull(fact, comparison, at));
        }
    }
}
