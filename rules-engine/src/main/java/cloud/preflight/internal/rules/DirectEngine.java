package cloud.preflight.internal.rules;

import cloud.preflight.internal.resolve.Report;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.Model;

/**
 * Rules that look at one fact each, evaluated straight from their compiled model: for each fact the conditions of the rules
 * on facts of its class, conditions that rules share at their start only once. Such a rule needs no working memory, whose
 * upkeep costs several times what the conditions do. Immutable.
 */
final class DirectEngine implements RuleEngine {

    private final Map<Class<?>, ConditionNode> byClass;

    private DirectEngine(Map<Class<?>, ConditionNode> byClass) {
        this.byClass = byClass;
    }

    /** An engine for these rules; empty when one of them is of another shape. */
    static Optional<RuleEngine> of(List<Model> models) {
        Map<Class<?>, ConditionNode> byClass = new HashMap<>();
        for (Model model : models) {
            for (org.drools.model.Rule rule : model.getRules()) {
                Optional<SinglePatternRule> single = SinglePatternRule.of(rule);
                if (single.isEmpty()) {
                    return Optional.empty();
                }
                byClass.computeIfAbsent(single.get().factClass(), factClass -> ConditionNode.root())
                        .add(single.get());
            }
        }
        return Optional.of(new DirectEngine(byClass));
    }

    @Override
    public void decide(List<Object> facts, Report report) {
        for (Object fact : facts) {
            ConditionNode root = byClass.get(fact.getClass());
            if (root != null) {
                visit(root, fact, report);
            }
        }
    }

    private static void visit(ConditionNode root, Object fact, Report report) {
        try {
            root.visit(fact, report);
        } catch (Exception failure) {
            throw new IllegalStateException("a rule failed", failure);
        }
    }
}
