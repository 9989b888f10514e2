package cloud.preflight.internal.rules;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.internal.rules.Looked.Condition;
import cloud.preflight.internal.rules.Looked.Violated;
import cloud.preflight.rules.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Predicate1;
import org.jspecify.annotations.Nullable;

/** The published rules that decide, looked at one by one and condition by condition. Immutable. */
public final class RuleWalk {

    private static final String GAP = " unknown";

    private final List<Walked> rules;

    /** A rule and what it looks at. */
    private record Walked(DirectRule rule, ErrorCode row, List<Condition> conditions) {

        private static Optional<Walked> of(DirectRule rule) {
            List<String> texts = rule.conditionTexts();
            List<Condition> conditions = new ArrayList<>();
            for (SingleConstraint1<?> condition : rule.conditions()) {
                conditions.add(new Written(texts.get(conditions.size()), condition));
            }
            return rule.row().map(row -> new Walked(rule, row, List.copyOf(conditions)));
        }

        private Looked look(Object fact) {
            int held = 0;
            while (held < conditions.size() && conditions.get(held).holds(fact)) {
                held++;
            }
            Violated violated = held == conditions.size() ? reported(fact) : null;
            return new Looked(row, rule.name().endsWith(GAP), fact, conditions, held, violated);
        }

        private @Nullable Violated reported(Object fact) {
            LastViolation report = new LastViolation();
            try {
                rule.outcome().report(fact, report);
            } catch (Exception failure) {
                throw new IllegalStateException("a rule failed", failure);
            }
            return report.violated;
        }
    }

    private record Written(String text, SingleConstraint1<?> constraint) implements Condition {

        @Override
        @SuppressWarnings("unchecked")
        public boolean holds(Object fact) {
            try {
                return ((Predicate1<Object>) constraint.getPredicate1()).test(fact);
            } catch (Exception failure) {
                throw new IllegalStateException("a rule failed", failure);
            }
        }
    }

    /** Keeps the one violation that a rule reports. */
    private static final class LastViolation implements Report {

        private @Nullable Violated violated;

        @Override
        public void violated(Row row, Object... values) {
            violatedAt(0, row, values);
        }

        @Override
        public void violatedAt(int place, Row row, Object... values) {
            violated = new Violated(place, List.of(values));
        }

        @Override
        public void unknown(Row row, FactPath missing) {
            // That it is one is known from the rule.
        }

        @Override
        public void unknown(Row row, Collection<FactPath> missing) {
            // That it is one is known from the rule.
        }
    }

    RuleWalk(List<DirectRule> rules) {
        this.rules = rules.stream().flatMap(rule -> Walked.of(rule).stream()).toList();
    }

    /** Tells how each rule of the operation looks at each of the facts, rule by rule. */
    public void look(Operation operation, List<Object> facts, Consumer<Looked> told) {
        for (Walked walked : rules) {
            if (walked.row().concerns(operation)) {
                for (Object fact : facts) {
                    if (fact.getClass() == walked.rule().factClass()) {
                        told.accept(walked.look(fact));
                    }
                }
            }
        }
    }

    /** The kinds of facts that the rules of a row look at. */
    public List<Class<?>> kinds(Row row) {
        List<Class<?>> kinds = new ArrayList<>();
        for (Walked walked : rules) {
            if (walked.row() == row) {
                kinds.add(walked.rule().factClass());
            }
        }
        return kinds;
    }
}
