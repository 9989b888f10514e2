package cloud.preflight.benchmarks;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.FactPath;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what hand-written Java finds, which finds violations in their order. */
final class Outcome {

    private static final Comparator<NotEvaluated> BY_CODE =
            Comparator.comparing(entry -> entry.row().code());

    private final Operation operation;
    private final List<Violation> violations = new ArrayList<>(4);
    private final List<NotEvaluated> notEvaluated = new ArrayList<>(4);

    Outcome(Operation operation) {
        this.operation = operation;
    }

    void violated(ErrorCode code, Object... values) {
        violations.add(new Violation(code, List.of(values)));
    }

    void unknown(ErrorCode code, FactPath missing) {
        notEvaluated.add(new NotEvaluated(code, List.of(missing)));
    }

    void unknown(ErrorCode code, List<FactPath> missing) {
        if (!missing.isEmpty()) {
            notEvaluated.add(
                    new NotEvaluated(code, missing.stream().distinct().sorted().toList()));
        }
    }

    boolean denied() {
        return !violations.isEmpty();
    }

    Verdict verdict() {
        notEvaluated.sort(BY_CODE);
        return new Verdict(operation, violations, List.of(), notEvaluated);
    }
}
