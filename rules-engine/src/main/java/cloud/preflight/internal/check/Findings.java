package cloud.preflight.internal.check;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Stage;
import cloud.preflight.internal.resolve.Report;
import cloud.preflight.verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the rules reported in one pass, put in order: cut after the first stage that has violations, sorted as the contract
 * says, joined or kept once where a row says so. Nothing is decided here. Not safe for several threads at once.
 */
final class Findings implements Report {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::code).thenComparing(Finding::place);

    private static final Stage[] STAGES = Stage.values();

    private final List<Finding> violated = new ArrayList<>();
    private final Map<ErrorCode, Set<String>> unknown = new EnumMap<>(ErrorCode.class);
    /** The last stage that is reported: the first with violations, if there are any. */
    private Stage last = STAGES[STAGES.length - 1];

    private record Finding(ErrorCode code, int place, Object[] values) {}

    @Override
    public void violated(ErrorCode code, int place, Object... values) {
        violated.add(new Finding(code, place, values));
        last = reached(code) ? code.stage() : last;
    }

    @Override
    public void unknown(ErrorCode code, String missing) {
        unknown(code, List.of(missing));
    }

    @Override
    public void unknown(ErrorCode code, List<String> missing) {
        unknown.computeIfAbsent(code, row -> new TreeSet<>()).addAll(missing);
    }

    List<Violation> violations() {
        List<Finding> reported = new ArrayList<>(violated);
        reported.removeIf(finding -> !reached(finding.code()));
        reported.sort(ORDER);
        List<Violation> violations = new ArrayList<>();
        for (int from = 0, to; from < reported.size(); from = to) {
            ErrorCode code = reported.get(from).code();
            to = from + 1;
            while (to < reported.size() && reported.get(to).code() == code) {
                to++;
            }
            report(code, reported.subList(from, to), violations);
        }
        return violations;
    }

    List<NotEvaluated> notEvaluated() {
        List<NotEvaluated> notEvaluated = new ArrayList<>();
        unknown.forEach((code, missing) -> {
            if (reached(code) && mayStillChange(code)) {
                notEvaluated.add(new NotEvaluated(code, List.copyOf(missing)));
            }
        });
        notEvaluated.sort(Comparator.comparing(entry -> entry.code().code()));
        return notEvaluated;
    }

    /** Whether the stages before the row's have no violations, so that its own is reported. */
    boolean reached(ErrorCode code) {
        return reached(code.stage());
    }

    boolean reached(Stage stage) {
        return stage.compareTo(last) <= 0;
    }

    private boolean mayStillChange(ErrorCode code) {
        return switch (code.reporting()) {
            case EACH, JOINED -> true;
            case ONCE -> violated.stream().noneMatch(finding -> finding.code() == code);
        };
    }

    private static void report(ErrorCode code, List<Finding> findings, List<Violation> violations) {
        switch (code.reporting()) {
            case ONCE -> violations.add(violation(findings.get(0)));
            case EACH -> findings.forEach(finding -> violations.add(violation(finding)));
            case JOINED -> violations.add(joined(code, findings));
        }
    }

    private static Violation violation(Finding finding) {
        return new Violation(finding.code(), List.of(finding.values()));
    }

    /** The list argument of a joined row is its first. */
    private static Violation joined(ErrorCode code, List<Finding> findings) {
        List<Object> values = new ArrayList<>(List.of(findings.get(0).values()));
        values.set(0, findings.stream().map(finding -> finding.values()[0]).toList());
        return new Violation(code, values);
    }
}
