package cloud.preflight.adapter.metrics;

import cloud.preflight.answers.DecisionListener;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.Origin;
import cloud.preflight.catalog.Operation;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.Decision;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts and measures verdicts. Safe for any number of threads. */
final class VerdictMeters implements DecisionListener {

    private static final String NO_ROW = "none";

    private final MeterRegistry registry;
    private final Refusals refusals;
    private final Kept<Outcome, Counter> verdicts = new Kept<>(this::verdicts);
    private final Kept<Rule, Counter> notEvaluated = new Kept<>(this::notEvaluated);
    private final Kept<Operation, Timer> durations = new Kept<>(this::duration);

    private record Outcome(Operation operation, Decision decision, String row) {}

    private record Rule(Operation operation, String row) {}

    VerdictMeters(MeterRegistry registry, Refusals refusals) {
        this.registry = registry;
        this.refusals = refusals;
    }

    @Override
    public void decided(Decided event) {
        Verdict verdict = event.verdict();
        Operation operation = verdict.operation();
        String row = verdict.primary().map(primary -> primary.row().name()).orElse(NO_ROW);
        verdicts.of(new Outcome(operation, verdict.decision(), row)).increment();
        for (NotEvaluated entry : verdict.notEvaluated()) {
            notEvaluated.of(new Rule(operation, entry.row().name())).increment();
        }
        durations.of(operation).record(event.nanos(), TimeUnit.NANOSECONDS);
    }

    /** Of a request as a whole the error is counted where it is answered. */
    @Override
    public void refused(Origin origin, ErrorAnswer error) {
        if (origin.line() > 0) {
            refusals.count(error.httpStatus(), error.code());
        }
    }

    private Counter verdicts(Outcome outcome) {
        return Counter.builder("preflight.verdicts")
                .description("Verdicts, with the row of the primary violation")
                .tag("operation", outcome.operation().id())
                .tag("decision", outcome.decision().id())
                .tag("row", outcome.row())
                .register(registry);
    }

    private Counter notEvaluated(Rule rule) {
        return Counter.builder("preflight.not.evaluated")
                .description("How often a row could not be decided for want of a fact")
                .tag("operation", rule.operation().id())
                .tag("row", rule.row())
                .register(registry);
    }

    private Timer duration(Operation operation) {
        return Durations.timer("preflight.decide", Durations.DECIDE_MICROS)
                .description("How long it took to decide, without reading the question and its facts")
                .tag("operation", operation.id())
                .register(registry);
    }
}
