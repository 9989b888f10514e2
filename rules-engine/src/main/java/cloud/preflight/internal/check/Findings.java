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

/**
 * What the rules reported in one pass, put in order: cut after the first stage that has violations, sorted as the contract
 * says, joined or kept once where a row says so. Nothing is decided here. Not safe for several threads at once.
 */
final class Findings implements Report {

    private static final Comparator<Finding> ORDER = (one, other) -> {
        // Most of many findings are of one row.
        int byRow = one.row() == other.row() ? 0 : Row.ORDER.compare(one.row(), other.row());
        return byRow == 0 ? Integer.compare(one.place(), other.place()) : byRow;
    };

    /** The order of codes, and of the rows that share one. */
    private static final Comparator<Row> BY_CODE =
            Comparator.comparing(Row::code).thenComparing(Row.ORDER);

    private static final Stage[] STAGES = Stage.values();

    private final List<Finding> violated = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    /** The last stage that is reported: the first with violations, if there are any. */
    private Stage last = STAGES[STAGES.length - 1];

    private record Finding(Row row, int place, Object[] values) {}

    private record Gap(Row row, Collection<FactPath> missing) {}

    @Override
    public void violated(Row row, Object... values) {
        violatedAt(0, row, values);
    }

    @Override
    public void violatedAt(int place, Row row, Object... values) {
        violated.add(new Finding(row, place, values));
        last = reached(row.stage()) ? row.stage() : last;
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
        List<Finding> reported = new ArrayList<>(violated);
        reported.removeIf(finding -> !reached(finding.row().stage()));
        reported.sort(ORDER);
        List<Violation> violations = new ArrayList<>();
        for (int from = 0, to; from < reported.size(); from = to) {
            Row row = reported.get(from).row();
            to = from + 1;
            while (to < reported.size() && reported.get(to).row().equals(row)) {
                to++;
            }
            report(row, reported.subList(from, to), violations);
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
            case ONCE -> violated.stream().noneMatch(finding -> finding.row().equals(row));
        };
    }

    private static void report(Row row, List<Finding> findings, List<Violation> violations) {
        switch (row.reporting()) {
            case ONCE -> violations.add(violation(findings.get(0)));
            case EACH -> findings.forEach(finding -> violations.add(violation(finding)));
            case JOINED -> violations.add(joined(row, findings));
        }
    }

    private static Violation violation(Finding finding) {
        return new Violation(finding.row(), List.of(finding.values()));
    }

    /** The list argument of a joined row is its first. */
    private static Violation joined(Row row, List<Finding> findings) {
        List<Object> values = new ArrayList<>(List.of(findings.get(0).values()));
        values.set(0, findings.stream().map(finding -> finding.values()[0]).toList());
        return new Violation(row, values);
    }
}
