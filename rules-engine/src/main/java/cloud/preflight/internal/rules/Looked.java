package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a rule looked at a fact.
 *
 * @param row the row that the rule is about
 * @param gap whether the rule says that the row can't be decided, and not that it is violated
 * @param fact the fact
 * @param conditions all its conditions, in order
 * @param held how many of them hold before the first that does not
 * @param violated what it reported; null where it reported nothing, or a gap
 */
public record Looked(
        Row row,
        boolean gap,
        Object fact,
        List<Condition> conditions,
        int held,
        @Nullable Violated violated) {

    /**
     * A violation as it was reported.
     *
     * @param place the subject's place in the contract's order
     * @param values the values of the row's arguments
     */
    public record Violated(int place, List<Object> values) {}

    /** A condition as it is written in the rule. Immutable. */
    public interface Condition {

        /** The text. */
        String text();

        /** Whether it holds for a fact that those before it hold for. */
        boolean holds(Object fact);
    }

    /** The conditions that were looked at: up to the first that does not hold, which is the last of these. */
    public List<Condition> lookedAt() {
        return conditions.subList(0, Math.min(held + 1, conditions.size()));
    }

    /** Whether all conditions hold. */
    public boolean met() {
        return held == conditions.size();
    }
}
