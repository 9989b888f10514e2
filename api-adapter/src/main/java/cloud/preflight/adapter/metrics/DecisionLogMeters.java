package cloud.preflight.adapter.metrics;

import cloud.preflight.adapter.decisionlog.DecisionLog;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Shows how the decision log gets on. Safe for any number of threads. */
public final class DecisionLogMeters implements MeterBinder {

    private final DecisionLog log;

    /** Meters of this log. */
    public DecisionLogMeters(DecisionLog log) {
        this.log = log;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("preflight.decision.log.written", log, DecisionLog::written)
                .description("Decisions that were logged")
                .register(registry);
        FunctionCounter.builder("preflight.decision.log.dropped", log, DecisionLog::dropped)
                .description("Decisions that were not logged, for want of room")
                .register(registry);
        Gauge.builder("preflight.decision.log.waiting", log, DecisionLog::waiting)
                .description("Decisions that wait to be logged")
                .register(registry);
        Gauge.builder("preflight.decision.log.failing", log, kept -> kept.failing() ? 1 : 0)
                .description("1 while the decision log can't be written")
                .register(registry);
    }
}
