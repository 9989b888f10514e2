package cloud.preflight.adapter.tracing;

import cloud.preflight.answers.DecisionListener;
import cloud.preflight.answers.Origin;
import cloud.preflight.verdict.Verdict;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;

/** Traces how questions are read and decided; of many lines the first ones, since nobody looks at a million. */
final class DecisionSpans implements DecisionListener {

    private static final long LINES = 100;

    private final Tracer tracer;

    DecisionSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public void read(Origin origin, long nanos) {
        if (isTraced(origin)) {
            ended(tracer.spanBuilder("read"), origin, nanos);
        }
    }

    @Override
    public void decided(Decided event) {
        if (isTraced(event.origin())) {
            Verdict verdict = event.verdict();
            SpanBuilder span = tracer.spanBuilder("decide")
                    .setAttribute("preflight.operation", verdict.operation().id())
                    .setAttribute("preflight.decision", verdict.decision().id());
            verdict.primary()
                    .ifPresent(primary ->
                            span.setAttribute("preflight.row", primary.row().name()));
            ended(span, event.origin(), event.nanos());
        }
    }

    private static boolean isTraced(Origin origin) {
        return origin.line() <= LINES && Span.current().getSpanContext().isValid();
    }

    /** What has just ended. */
    private static void ended(SpanBuilder span, Origin origin, long nanos) {
        Instant end = Instant.now();
        if (origin.line() > 0) {
            span.setAttribute("preflight.line", origin.line());
        }
        span.setStartTimestamp(end.minusNanos(nanos)).startSpan().end(end);
    }
}
