package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.internal.rules.RuleEngine;
import cloud.preflight.rules.Report;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules with rules in Java by its <a href="https://github.com/j-easy/easy-rules/wiki/defining-rules">fluent interface</a>,
 * registered once. The engine offers every rule all facts, so that each fact is fired alone, at the rules of its type.
 */
final class Easy implements RuleEngine {

    private static final String FACT = "fact";
    private static final String REPORT = "report";

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Map<Operation, Map<Class<?>, Rules>> byOperation = new EnumMap<>(Operation.class);

    Easy() {
        for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
            Map<Class<?>, Rules> byType = new HashMap<>();
            JavaRules.of(operation)
                    .forEach(rule -> byType.computeIfAbsent(rule.type(), first -> new Rules())
                            .register(easy(rule)));
            byOperation.put(operation, byType);
        }
    }

    private static Rule easy(JavaRule<?> rule) {
        return new RuleBuilder()
                .name(rule.name())
                .when(facts -> rule.applies(facts.get(FACT)))
                .then(facts -> rule.report(facts.get(FACT), facts.get(REPORT)))
                .build();
    }

    @Override
    public void decide(Operation operation, List<Object> facts, Report report) {
        Map<Class<?>, Rules> byType = byOperation.getOrDefault(operation, Map.of());
        for (Object fact : facts) {
            Rules rules = byType.get(fact.getClass());
            if (rules != null) {
                Facts one = new Facts();
                one.put(FACT, fact);
                one.put(REPORT, report);
                engine.fire(rules, one);
            }
        }
    }
}
