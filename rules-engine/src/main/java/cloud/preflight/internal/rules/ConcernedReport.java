package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Operation;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.rules.Report;
import java.util.Collection;

/** Hands on what is reported of rows that the operation may meet: the others' rules were only looking on. */
public record ConcernedReport(Operation operation, Report report) implements Report {

    @Override
    public void violated(Row row, Object... values) {
        if (row.concerns(operation)) {
            report.violated(row, values);
        }
    }

    @Override
    public void violatedAt(int place, Row row, Object... values) {
        if (row.concerns(operation)) {
            report.violatedAt(place, row, values);
        }
    }

    @Override
    public void unknown(Row row, FactPath missing) {
        if (row.concerns(operation)) {
            report.unknown(row, missing);
        }
    }

    @Override
    public void unknown(Row row, Collection<FactPath> missing) {
        if (row.concerns(operation)) {
            report.unknown(row, missing);
        }
    }
}
