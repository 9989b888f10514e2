package cloud.preflight.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of changed profiles. Safe for any number of threads. */
public final class ProfileMeters {

    private final Counter applied;
    private final Counter refused;
    private volatile boolean successful = true;

    ProfileMeters(MeterRegistry registry) {
        applied = reloads("applied", registry);
        refused = reloads("refused", registry);
        Gauge.builder("preflight.profile.last.reload.successful", this, meters -> meters.successful ? 1 : 0)
                .description("0 while the profile's file holds what can't be used, so that one before it counts")
                .register(registry);
    }

    private static Counter reloads(String outcome, MeterRegistry registry) {
        return Counter.builder("preflight.profile.reloads")
                .description("Changes of the profile's file while the service runs")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** A changed profile counts. */
    public void applied() {
        applied.increment();
        successful = true;
    }

    /** A changed profile was kept out. */
    public void refused() {
        refused.increment();
        successful = false;
    }

    /** The file holds the profile that counts again. */
    public void restored() {
        successful = true;
    }
}
