package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.rules.Report;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * A rule in Java, for engines that take their rules so.
 *
 * @param name that of the same rule in DRL
 * @param row what it is about
 * @param type what it looks at
 * @param condition when it applies
 * @param outcome what it reports then
 */
record JavaRule<F>(String name, Row row, Class<F> type, Predicate<F> condition, BiConsumer<F, Report> outcome) {

    static final String UNKNOWN = " is unknown";

    /** Makes the rules that look at one type of fact. */
    record Type<F>(Class<F> fact) {

        /** The rule whose name is the row's. */
        JavaRule<F> rule(Row row, Predicate<F> condition, BiConsumer<F, Report> outcome) {
            return rule(row, "", condition, outcome);
        }

        /** The rule whose name is the row's and more. */
        JavaRule<F> rule(Row row, String suffix, Predicate<F> condition, BiConsumer<F, Report> outcome) {
            return new JavaRule<>(row + suffix, row, fact, condition, outcome);
        }
    }

    boolean concerns(Operation operation) {
        return row.concerns(operation);
    }

    boolean applies(Object fact) {
        return condition.test(type.cast(fact));
    }

    void report(Object fact, Report report) {
        outcome.accept(type.cast(fact), report);
    }
}
