package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.internal.rules.RuleEngine;
import cloud.preflight.rules.Report;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete with rules in Java, which <a href="https://www.evrete.org/docs/">its documentation</a> compiles to knowledge once
 * and uses in a session for each question.
 */
final class Evrete {

    private static final String FACT = "$fact";
    private static final String REPORT = "report";

    private final Map<Operation, Knowledge> byOperation = new EnumMap<>(Operation.class);

    Evrete() {
        KnowledgeService service = new KnowledgeService();
        for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
            RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
            JavaRules.of(operation).forEach(rule -> add(rule, rules));
            byOperation.put(operation, rules.build());
        }
    }

    private static void add(JavaRule<?> rule, RuleSetBuilder<Knowledge> rules) {
        Predicate<Object[]> applies = values -> rule.applies(values[0]);
        rules.newRule(rule.name())
                .forEach(FACT, rule.type())
                .where(applies, FACT)
                .execute(context -> rule.report(context.getObject(FACT), report(context)));
    }

    private static Report report(RhsContext context) {
        return context.getRuntime().get(REPORT);
    }

    private Knowledge of(Operation operation) {
        return Objects.requireNonNull(byOperation.get(operation));
    }

    /** In a new session that keeps nothing. */
    RuleEngine stateless() {
        return (operation, facts, report) -> of(operation)
                .newStatelessSession()
                .set(REPORT, report)
                .insert(facts)
                .fire();
    }

    /** In a new session that could go on. */
    RuleEngine stateful() {
        return (operation, facts, report) -> {
            try (StatefulSession session = of(operation).newStatefulSession()) {
                session.set(REPORT, report).insert(facts).fire();
            }
        };
    }
}
