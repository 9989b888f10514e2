package cloud.preflight.internal.rules;

import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.rules.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Keeps what is reported: the name of the row, and what was said of it. */
final class Reported implements Report {

    private final List<List<Object>> all = new ArrayList<>();

    List<List<Object>> all() {
        return all;
    }

    @Override
    public void violated(Row row, Object... values) {
        add(row, "violated", List.of(values));
    }

    @Override
    public void violatedAt(int place, Row row, Object... values) {
        add(row, "at " + place, List.of(values));
    }

    @Override
    public void unknown(Row row, FactPath missing) {
        add(row, "unknown", List.of(missing));
    }

    @Override
    public void unknown(Row row, Collection<FactPath> missing) {
        add(row, "unknown", missing);
    }

    private void add(Row row, String how, Collection<?> values) {
        List<Object> report = new ArrayList<>(List.of(row.name(), how));
        report.addAll(values);
        all.add(report);
    }
}
