package cloud.preflight.adapter.metrics;

import cloud.preflight.answers.DecisionListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.Info;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Everything that is measured of one service. No label holds what a caller sends, so that their number is bounded. Safe for any
 * number of threads.
 */
public final class Metrics implements AutoCloseable {

    /** What {@link #text()} is. */
    public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Refusals refusals = new Refusals(registry);
    private final VerdictMeters verdicts = new VerdictMeters(registry, refusals);
    private final RequestMeters requests = new RequestMeters(registry, refusals);
    private final ProfileMeters profiles = new ProfileMeters(registry);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final AtomicBoolean machine = new AtomicBoolean();
    private final Info ruleset = Info.builder()
            .name("preflight_ruleset")
            .help("The rules and the profile that decide, and the version of the program")
            .labelNames("ruleset", "version")
            .register(registry.getPrometheusRegistry());

    /** Counts and measures verdicts. */
    public DecisionListener verdicts() {
        return verdicts;
    }

    /** Counts and measures requests. */
    public RequestMeters requests() {
        return requests;
    }

    /** Counts profiles that were changed while the service runs. */
    public ProfileMeters profiles() {
        return profiles;
    }

    /** Names the rules that decide now, and the version of the program. */
    public void ruleset(String name, String version) {
        ruleset.setLabelValues(name, version);
    }

    /** Shows how many connections are open. */
    public void connections(Supplier<Number> open) {
        Gauge.builder("preflight.http.connections", open)
                .description("Connections that are open")
                .register(registry);
    }

    /** Shows what is measured elsewhere. */
    public void bind(MeterBinder meters) {
        meters.bindTo(registry);
    }

    /** Everything in the text format of Prometheus. The machine is measured from the first time on, so that no start waits. */
    public byte[] text() {
        if (machine.compareAndSet(false, true)) {
            for (MeterBinder meters : List.of(
                    garbage,
                    new JvmMemoryMetrics(),
                    new JvmThreadMetrics(),
                    new ProcessorMetrics(),
                    new FileDescriptorMetrics(),
                    new UptimeMetrics())) {
                bind(meters);
            }
        }
        return registry.scrape().getBytes(StandardCharsets.UTF_8);
    }

    /** For what is measured in this package. */
    MeterRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
