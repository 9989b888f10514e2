package cloud.preflight.internal.check;

import cloud.preflight.catalog.Reporting;
import cloud.preflight.catalog.Row;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What the rules reported of one row. They mostly do so in the order of the subjects, so that nothing has to be sorted. Not
 * safe for several threads at once.
 */
final class RowFindings {

    private static final int FEW = 4;

    private final Row row;
    private Object[][] values;
    private int[] places;
    private int count;
    private boolean inOrder = true;

    RowFindings(Row row) {
        this.row = row;
        int room = row.reporting() == Reporting.ONCE ? 1 : FEW;
        values = new Object[room][];
        places = new int[room];
    }

    Row row() {
        return row;
    }

    /** Of a row that is reported once, the first subject alone is kept. */
    void add(int place, Object... its) {
        if (row.reporting() == Reporting.ONCE && count == 1) {
            if (place < places[0]) {
                set(0, place, its);
            }
            return;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
            places = Arrays.copyOf(places, 2 * count);
        }
        inOrder &= count == 0 || places[count - 1] <= place;
        set(count, place, its);
        count++;
    }

    private void set(int index, int place, Object... its) {
        values[index] = its;
        places[index] = place;
    }

    /** How many violations it comes to. */
    int violations() {
        return row.reporting() == Reporting.JOINED ? 1 : count;
    }

    /** Adds them in the order of the subjects. */
    void addTo(List<Violation> violations) {
        if (!inOrder) {
            sort();
        }
        if (row.reporting() == Reporting.JOINED) {
            violations.add(joined());
            return;
        }
        for (int i = 0; i < count; i++) {
            violations.add(new Violation(row, List.of(values[i])));
        }
    }

    /** Those of one place stay in the order in which they came. */
    private void sort() {
        record Finding(int place, Object[] values) {}
        List<Finding> sorted = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sorted.add(new Finding(places[i], values[i]));
        }
        sorted.sort(Comparator.comparingInt(Finding::place));
        for (int i = 0; i < count; i++) {
            set(i, sorted.get(i).place(), sorted.get(i).values());
        }
        inOrder = true;
    }

    /** The list argument of a joined row is its first. */
    private Violation joined() {
        Object[] subjects = new Object[count];
        for (int i = 0; i < count; i++) {
            subjects[i] = values[i][0];
        }
        Object[] joined = Arrays.copyOf(values[0], values[0].length, Object[].class);
        joined[0] = List.of(subjects);
        return new Violation(row, List.of(joined));
    }
}
