package cloud.preflight.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts errors by their status and code, of which there are as many as are published and ours. */
final class Refusals {

    private final MeterRegistry registry;
    private final Kept<Refused, Counter> counters = new Kept<>(this::counter);

    private record Refused(int status, String code) {}

    Refusals(MeterRegistry registry) {
        this.registry = registry;
    }

    void count(int status, String code) {
        counters.of(new Refused(status, code)).increment();
    }

    private Counter counter(Refused refused) {
        return Counter.builder("preflight.refusals")
                .description("Errors that were answered, of requests and of lines")
                .tag("status", String.valueOf(refused.status()))
                .tag("code", refused.code())
                .register(registry);
    }
}
