package cloud.preflight.internal.check;

import cloud.preflight.catalog.Reporting;
import cloud.preflight.catalog.Row;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules reported of one row. They mostly do so in the order of the subjects, so that nothing has to be sorted. Not
 * safe for several threads at once.
 */
final class RowFindings {

    private final Row row;
    private Finding first;
    private Finding last;
    private int count = 1;
    private boolean inOrder = true;

    /** One subject of the row, and the next one: most rows have a single one, for which a list would be larger. */
    private static final class Finding {

        private final int place;
        private final Object[] values;
        private @Nullable Finding next;

        private Finding(int place, Object... values) {
            this.place = place;
            this.values = values;
        }

        private int place() {
            return place;
        }
    }

    /** A row with the first subject that is reported of it. */
    RowFindings(Row row, int place, Object... values) {
        this.row = row;
        first = new Finding(place, values);
        last = first;
    }

    Row row() {
        return row;
    }

    /** Of a row that is reported once, the first subject alone is kept. */
    void add(int place, Object... values) {
        if (row.reporting() == Reporting.ONCE) {
            if (place < first.place) {
                first = new Finding(place, values);
            }
            return;
        }
        Finding added = new Finding(place, values);
        inOrder &= last.place <= place;
        last.next = added;
        last = added;
        count++;
    }

    /** How many violations it comes to. */
    int violations() {
        return row.reporting() == Reporting.JOINED ? 1 : count;
    }

    /** Adds them in the order of the subjects. */
    void addTo(List<Violation> violations) {
        if (row.reporting() == Reporting.JOINED) {
            violations.add(joined());
        } else if (inOrder) {
            for (Finding finding = first; finding != null; finding = finding.next) {
                violations.add(new Violation(row, List.of(finding.values)));
            }
        } else {
            sorted().forEach(finding -> violations.add(new Violation(row, List.of(finding.values))));
        }
    }

    /** Those of one place stay in the order in which they came. */
    private List<Finding> sorted() {
        List<Finding> sorted = new ArrayList<>(count);
        for (Finding finding = first; finding != null; finding = finding.next) {
            sorted.add(finding);
        }
        sorted.sort(Comparator.comparingInt(Finding::place));
        return sorted;
    }

    /** The list argument of a joined row is its first. */
    private Violation joined() {
        List<Finding> sorted = sorted();
        Object[] its = sorted.get(0).values;
        Object[] values = Arrays.copyOf(its, its.length, Object[].class);
        values[0] = sorted.stream().map(finding -> finding.values[0]).toList();
        return new Violation(row, List.of(values));
    }
}
