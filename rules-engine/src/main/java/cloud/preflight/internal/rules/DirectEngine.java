package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.rules.Report;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules that look at one fact each, evaluated straight from their compiled model: for each fact the conditions of the
 * operation's rules on facts of its class, conditions that rules share at their start only once. Such a rule needs no
 * working memory, whose upkeep costs several times what the conditions do. Immutable.
 */
final class DirectEngine implements RuleEngine {

    /** In the operations' order. */
    private final List<Map<Class<?>, ConditionNode>> byOperation = new ArrayList<>();

    DirectEngine(List<DirectRule> rules) {
        for (int i = 0; i < Operation.values().length; i++) {
            byOperation.add(new LinkedHashMap<>());
        }
        rules.forEach(this::add);
    }

    /** A rule of a row that is not published may be of any operation; what it reports tells. */
    private void add(DirectRule rule) {
        Set<Operation> operations = rule.row().map(Row::operations).orElseGet(() -> EnumSet.allOf(Operation.class));
        for (Operation operation : operations) {
            byOperation
                    .get(operation.ordinal())
                    .computeIfAbsent(rule.factClass(), factClass -> ConditionNode.root())
                    .add(rule);
        }
    }

    /** The conditions of the operation's rules by the class of the facts that they look at, in the rules' order. */
    Map<Class<?>, ConditionNode> conditions(Operation operation) {
        return byOperation.get(operation.ordinal());
    }

    @Override
    public void decide(Operation operation, List<Object> facts, Report report) {
        Map<Class<?>, ConditionNode> byClass = conditions(operation);
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
