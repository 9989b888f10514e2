package cloud.preflight.adapter.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Counts and measures requests. Safe for any number of threads. */
public final class RequestMeters {

    private final MeterRegistry registry;
    private final Refusals refusals;
    private final Kept<Request, Timer> timers = new Kept<>(this::timer);

    private record Request(String method, String route, int status) {}

    RequestMeters(MeterRegistry registry, Refusals refusals) {
        this.registry = registry;
        this.refusals = refusals;
    }

    /**
     * A request was answered.
     *
     * @param method one of the methods that are known, or one word for all others
     * @param route the route as it is written, or one word where there is none
     */
    public void answered(String method, String route, int status, long duration, TimeUnit unit) {
        timers.of(new Request(method, route, status)).record(duration, unit);
    }

    /** A request was answered with an error. */
    public void refused(int status, String code) {
        refusals.count(status, code);
    }

    private Timer timer(Request request) {
        return Durations.timer("http.server.requests", Durations.REQUEST_MICROS)
                .description("Requests, and how long it took until their answer began")
                .tag("method", request.method())
                .tag("uri", request.route())
                .tag("status", String.valueOf(request.status()))
                .register(registry);
    }
}
