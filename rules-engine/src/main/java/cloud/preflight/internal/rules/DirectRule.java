package cloud.preflight.internal.rules;

import cloud.preflight.catalog.ErrorCode;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Rule.Attribute;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.PredicateInformation;

/**
 * A rule with one pattern whose conditions look at its own fact alone, and one consequence with nothing but that fact and
 * the report. Its class must be final, so that a fact's class tells at once which rules look at it.
 *
 * @param name what the rule is called; the first word is the name of its row
 * @param factClass the class of the facts that it looks at
 * @param conditions its conditions, in order
 * @param outcome what it reports
 */
record DirectRule(String name, Class<?> factClass, List<SingleConstraint1<?>> conditions, Outcome outcome) {

    /** All there are: a rule that has any is no plain one. */
    static final List<Attribute<?>> ATTRIBUTES = List.of(
            Attribute.NO_LOOP,
            Attribute.LOCK_ON_ACTIVE,
            Attribute.ENABLED,
            Attribute.AUTO_FOCUS,
            Attribute.SALIENCE,
            Attribute.AGENDA_GROUP,
            Attribute.ACTIVATION_GROUP,
            Attribute.RULEFLOW_GROUP,
            Attribute.DURATION,
            Attribute.TIMER,
            Attribute.CALENDARS,
            Attribute.DATE_EFFECTIVE,
            Attribute.DATE_EXPIRES);

    static Optional<DirectRule> of(Rule rule) {
        List<Condition> view = rule.getView().getSubConditions();
        boolean oneThenConsequence = view.size() == 2 && view.get(1).getType() == Condition.Type.CONSEQUENCE;
        if (!oneThenConsequence || !(view.get(0) instanceof Pattern<?> pattern) || !plain(rule)) {
            return Optional.empty();
        }
        List<SingleConstraint1<?>> conditions = new ArrayList<>();
        Variable<?> fact = pattern.getPatternVariable();
        boolean simple = fact != null && simple(pattern) && collect(pattern.getConstraint(), fact, conditions);
        return simple
                ? Outcome.of(rule.getDefaultConsequence(), fact)
                        .map(outcome -> new DirectRule(rule.getName(), fact.getType(), conditions, outcome))
                : Optional.empty();
    }

    /** Whether the rule has nothing but its name, its pattern and its consequence. */
    private static boolean plain(Rule rule) {
        return rule.getConsequences().size() == 1
                && ATTRIBUTES.stream()
                        .allMatch(
                                attribute -> Objects.equals(rule.getAttribute(attribute), attribute.getDefaultValue()));
    }

    /** Whether the pattern is about a fact being there, of a final class, from nowhere special. */
    private static boolean simple(Pattern<?> pattern) {
        return pattern.getType() == Condition.Type.PATTERN
                && pattern.getPatternVariable() instanceof Declaration<?> fact
                && Modifier.isFinal(fact.getType().getModifiers())
                && fact.getSource() == null
                && fact.getWindow() == null
                && Set.of(fact).containsAll(Arrays.asList(pattern.getInputVariables()))
                && pattern.getBindings().isEmpty()
                && !pattern.isPassive();
    }

    private static boolean collect(Constraint constraint, Variable<?> fact, List<SingleConstraint1<?>> conditions) {
        return switch (constraint.getType()) {
            case SINGLE -> single(constraint, fact, conditions);
            case AND, MULTIPLE -> constraint.getChildren().stream().allMatch(child -> collect(child, fact, conditions));
            case OR -> false;
        };
    }

    private static boolean single(Constraint constraint, Variable<?> fact, List<SingleConstraint1<?>> conditions) {
        if (constraint == SingleConstraint.TRUE) {
            return true;
        }
        return constraint instanceof SingleConstraint1<?> condition
                && Arrays.equals(condition.getVariables(), new Variable<?>[] {fact})
                && conditions.add(condition);
    }

    /** The row that the rule is about, as its name says; empty when no published row is called so. */
    Optional<ErrorCode> row() {
        return row(name);
    }

    /** The row that a rule of this name is about. */
    static Optional<ErrorCode> row(String ruleName) {
        return ErrorCode.named(ruleName.split(" ", 2)[0]);
    }

    /** What it looks at, condition by condition, as the rule is written. */
    List<String> conditionTexts() {
        return conditions.stream().map(DirectRule::text).toList();
    }

    private static String text(SingleConstraint1<?> condition) {
        PredicateInformation written = condition.predicateInformation();
        return written.isEmpty() ? condition.getExprId() : written.getStringConstraint();
    }
}
