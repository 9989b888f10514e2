package cloud.preflight.internal.explain;

import cloud.preflight.catalog.Row;
import cloud.preflight.rules.FactValue;
import cloud.preflight.verdict.Explanation;
import cloud.preflight.verdict.Explanation.Outcome;
import cloud.preflight.verdict.Explanation.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The facts that a rule names: each once, and not more than can be looked at. Not safe for several threads at once. */
final class NamedFacts {

    private final Set<String> paths = new HashSet<>();
    private final List<FactValue> facts = new ArrayList<>();

    NamedFacts add(List<FactValue> some) {
        for (FactValue fact : some) {
            if (paths.add(fact.path()) && facts.size() < Explanation.MOST_FACTS) {
                facts.add(fact);
            }
        }
        return this;
    }

    Rule of(Row row, Outcome outcome) {
        return new Rule(row, outcome, facts, paths.size() - facts.size());
    }
}
