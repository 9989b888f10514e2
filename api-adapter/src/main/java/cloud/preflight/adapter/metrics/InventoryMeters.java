package cloud.preflight.adapter.metrics;

import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.facts.Section;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.inventory.Pool;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Shows how much is kept, and the connections to the database. Whoever looks asks the database, at most once in some seconds;
 * while it is away there is no number. Safe for any number of threads.
 */
public final class InventoryMeters implements MeterBinder {

    private static final double UNKNOWN = Double.NaN;
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Inventory inventory;
    private Optional<Inventory.Size> size = Optional.empty();
    private long asked;
    private boolean everAsked;

    /** Meters of this inventory. */
    public InventoryMeters(Inventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "preflight.inventory.projects",
                        this,
                        meters -> meters.size()
                                .map(Inventory.Size::projects)
                                .map(Long::doubleValue)
                                .orElse(UNKNOWN))
                .description("Projects that facts are kept of")
                .strongReference(true)
                .register(registry);
        for (Section section : Section.values()) {
            Gauge.builder("preflight.inventory.documents", this, meters -> meters.documents(section))
                    .description("Documents that are kept")
                    .strongReference(true)
                    .tag("section", section.id())
                    .register(registry);
        }
        connections("reading", Inventory::readers, registry);
        connections("writing", Inventory::writers, registry);
    }

    private double documents(Section section) {
        return size().map(known -> (double) known.documents().getOrDefault(section, 0L))
                .orElse(UNKNOWN);
    }

    private synchronized Optional<Inventory.Size> size() {
        long now = System.nanoTime();
        if (!everAsked || now - asked >= FRESH_NANOS) {
            size = ask();
            // A database that is away is not waited for more often.
            asked = System.nanoTime();
            everAsked = true;
        }
        return size;
    }

    private Optional<Inventory.Size> ask() {
        try {
            return Optional.of(inventory.size());
        } catch (Unavailable away) {
            return Optional.empty();
        }
    }

    private void connections(String pool, Function<Inventory, Pool> connections, MeterRegistry registry) {
        Map<String, ToIntFunction<Pool>> states =
                Map.of("active", Pool::active, "idle", Pool::idle, "waiting", Pool::waiting);
        states.forEach((state, count) -> Gauge.builder(
                        "preflight.inventory.connections", inventory, kept -> count.applyAsInt(connections.apply(kept)))
                .description("Connections to the database, and who waits for one")
                .tag("pool", pool)
                .tag("state", state)
                .register(registry));
    }
}
