package cloud.preflight.rules;

import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import java.util.Collection;

/**
 * What the rules report to. It takes everything in any order; sorting is not the rules' business. Not safe for several
 * threads at once.
 */
public interface Report {

    /**
     * A row of which there is but one subject is violated.
     *
     * @param values the values of the row's arguments, in order
     */
    void violated(Row row, Object... values);

    /**
     * A row is violated by one of several subjects.
     *
     * @param place the subject's place in the order that the contract states
     * @param values the values of the row's arguments; the subject's own id where the row joins several in a list
     */
    void violatedAt(int place, Row row, Object... values);

    /** It can't be known whether a row is violated, or how often, for want of this fact. */
    void unknown(Row row, FactPath missing);

    /** It can't be known whether a row is violated, or how often, for want of these facts. */
    void unknown(Row row, Collection<FactPath> missing);
}
