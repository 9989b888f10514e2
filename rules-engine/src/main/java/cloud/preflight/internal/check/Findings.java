package cloud.preflight.internal.check;

import cloud.preflight.catalog.Row;
import cloud.preflight.catalog.Stage;
import cloud.preflight.facts.FactPath;
import cloud.preflight.rules.Report;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the rules reported in one pass, put in order: cut after the first stage that has violations, sorted as the contract
 * says, joined or kept once where a row says so. Nothing is decided here. Not safe for several threads at once.
 */
final class Findings implements Report {

    private static final Comparator<RowFindings> BY_ROW = (one, other) -> Row.ORDER.compare(one.row(), other.row());

    /** The order of codes, and of the rows that share one. */
    private static final Comparator<Row> BY_CODE =
            Comparator.comparing(Row::code).thenComparing(Row.ORDER);

    private static final Stage[] STAGES = Stage.values();

    /** By row, as they come; all of the last stage that is reported. */
    private final List<RowFindings> violated = new ArrayList<>();

    private final List<Gap> gaps = new ArrayList<>();
    /** The last stage that is reported: the first with violations, if there are any. */
    private Stage last = STAGES[STAGES.length - 1];

    private record Gap(Row row, Collection<FactPath> missing) {}

    @Override
    public void violated(Row row, Object... values) {
        violatedAt(0, row, values);
    }

    @Override
    public void violatedAt(int place, Row row, Object... values) {
        int later = row.stage().compareTo(last);
        if (later > 0) {
            return;
        }
        if (later < 0) {
            violated.clear();
            last = row.stage();
        }
        RowFindings known = known(row);
        if (known == null) {
            violated.add(new RowFindings(row, place, values));
        } else {
            known.add(place, values);
        }
    }

    /** There are few rows at a time, and most of many findings are of those that came last. */
    private @Nullable RowFindings known(Row row) {
        for (int i = violated.size() - 1; i >= 0; i--) {
            if (violated.get(i).row().equals(row)) {
                return violated.get(i);
            }
        }
        return null;
    }

    @Override
    public void unknown(Row row, FactPath missing) {
        unknown(row, List.of(missing));
    }

    @Override
    public void unknown(Row row, Collection<FactPath> missing) {
        gaps.add(new Gap(row, missing));
    }

    List<Violation> violations() {
        if (violated.isEmpty()) {
            return List.of();
        }
        violated.sort(BY_ROW);
        int count = 0;
        for (RowFindings findings : violated) {
            count += findings.violations();
        }
        List<Violation> violations = new ArrayList<>(count);
        for (RowFindings findings : violated) {
            findings.addTo(violations);
        }
        return violations;
    }

    List<NotEvaluated> notEvaluated() {
        if (gaps.isEmpty()) {
            return List.of();
        }
        Map<Row, Set<FactPath>> missing = new TreeMap<>(BY_CODE);
        for (Gap gap : gaps) {
            if (reached(gap.row().stage()) && mayStillChange(gap.row())) {
                missing.computeIfAbsent(gap.row(), row -> new TreeSet<>()).addAll(gap.missing());
            }
        }
        List<NotEvaluated> notEvaluated = new ArrayList<>();
        missing.forEach((row, paths) -> notEvaluated.add(new NotEvaluated(row, List.copyOf(paths))));
        return notEvaluated;
    }

    /** Whether the stages before this one have no violations, so that its own are reported. */
    boolean reached(Stage stage) {
        return stage.compareTo(last) <= 0;
    }

    private boolean mayStillChange(Row row) {
        return switch (row.reporting()) {
            case EACH, JOINED -> true;
            case ONCE -> known(row) == null;
        };
    }
}
