package cloud.preflight.internal.rules;

import cloud.preflight.rules.Report;
import java.util.Arrays;
import java.util.List;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Predicate1;

/**
 * A condition, the conditions that are looked at when it holds, and what is reported then. Conditions that are written
 * alike are one. Written to while rules are added, and only read afterwards.
 */
final class ConditionNode {

    private static final String ALWAYS = "";

    private final String expression;
    private final Predicate1<Object> predicate;
    private ConditionNode[] next = {};
    private Outcome[] outcomes = {};

    private ConditionNode(String expression, Predicate1<Object> predicate) {
        this.expression = expression;
        this.predicate = predicate;
    }

    static ConditionNode root() {
        return new ConditionNode(ALWAYS, fact -> true);
    }

    void add(DirectRule rule) {
        ConditionNode node = this;
        for (SingleConstraint1<?> condition : rule.conditions()) {
            node = node.next(condition);
        }
        node.outcomes = Arrays.copyOf(node.outcomes, node.outcomes.length + 1);
        node.outcomes[node.outcomes.length - 1] = rule.outcome();
    }

    @SuppressWarnings("unchecked")
    private ConditionNode next(SingleConstraint1<?> condition) {
        for (ConditionNode known : next) {
            if (known.expression.equals(condition.getExprId())) {
                return known;
            }
        }
        ConditionNode added = new ConditionNode(condition.getExprId(), condition.getPredicate1());
        next = Arrays.copyOf(next, next.length + 1);
        next[next.length - 1] = added;
        return added;
    }

    /** The condition, as it was compiled. */
    Predicate1<Object> predicate() {
        return predicate;
    }

    /** What is looked at when it holds, in order. */
    List<ConditionNode> next() {
        return List.of(next);
    }

    /** What is reported when it holds, after that. */
    List<Outcome> outcomes() {
        return List.of(outcomes);
    }

    /** Looks at the fact, for which the condition of this node holds. */
    void visit(Object fact, Report report) throws Exception {
        for (ConditionNode node : next) {
            if (node.predicate.test(fact)) {
                node.visit(fact, report);
            }
        }
        for (Outcome outcome : outcomes) {
            outcome.report(fact, report);
        }
    }
}
