package cloud.preflight.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A reason that an operation may be refused for: a published one, or one of a site's own. Immutable and safe for any number
 * of threads.
 */
public sealed interface Row permits ErrorCode, SiteRow {

    /** The order in which rows are reported: the published ones as the contract says, then a site's own by name. */
    Comparator<Row> ORDER = Row::compareOrder;

    /** Its identity: the constant, rule file, page and example of a published row are called so. */
    String name();

    /** The code that answers carry as {@code error_code}; two published rows share one. */
    String code();

    /** The HTTP status that the operation itself would answer. */
    int httpStatus();

    /** Where in a check the row is decided. */
    Stage stage();

    /** How often the row is reported in one verdict. */
    Reporting reporting();

    /** Who can do something about it. */
    Remedy remedy();

    /** The operations that may meet the row, in their own order; unmodifiable, empty for an unused row. */
    Set<Operation> operations();

    /** Whether the operation may meet the row. */
    default boolean concerns(Operation operation) {
        return operations().contains(operation);
    }

    /** The arguments of the message, in order; unmodifiable. */
    List<Argument> arguments();

    /**
     * The message with these values in the order of {@link #arguments()}; a list is joined with {@code ", "}.
     *
     * @throws IllegalArgumentException when there are more or fewer values than placeholders
     */
    String message(List<?> values);

    /** What is wrong. */
    String description(Language language);

    /** What to do about it. */
    String solution(Language language);

    private static int compareOrder(Row one, Row other) {
        if (one instanceof ErrorCode published) {
            return other instanceof ErrorCode too ? published.compareTo(too) : -1;
        }
        return other instanceof ErrorCode ? 1 : one.name().compareTo(other.name());
    }
}
