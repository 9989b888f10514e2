package cloud.preflight.adapter.command;

import static java.util.Objects.requireNonNull;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.decisionlog.DecisionLog;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.metrics.DecisionLogMeters;
import cloud.preflight.adapter.metrics.InventoryMeters;
import cloud.preflight.adapter.metrics.Metrics;
import cloud.preflight.adapter.metrics.ProfileMeters;
import cloud.preflight.adapter.tracing.Tracing;
import cloud.preflight.answers.DecisionListener;
import cloud.preflight.facts.FactSource;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.profile.Profile;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what decides under a profile and what outlives it: the facts that are kept, the decision log, what is measured.
 * Safe for any number of threads.
 */
final class Assembly {

    private final Inventory inventory;
    private final Optional<DecisionLog> log;
    private final boolean measured;
    private final Optional<Tracing> tracing;
    private Optional<Metrics> metrics = Optional.empty();
    private @Nullable Preflight preflight;

    /** Nothing is made yet, since that takes a moment. */
    Assembly(Inventory inventory, Optional<DecisionLog> log, boolean measured, Optional<Tracing> tracing) {
        this.inventory = inventory;
        this.log = log;
        this.measured = measured;
        this.tracing = tracing;
    }

    /** What decides under this profile. */
    synchronized Service.Deciding under(Profile profile) {
        Preflight created = Preflight.create(profile);
        if (measured && metrics.isEmpty()) {
            metrics = Optional.of(metrics());
        }
        DecisionListener[] listeners = Stream.concat(
                        log.stream().map(kept -> kept.listener(created)),
                        tracing.stream().map(Tracing::decisions))
                .toArray(DecisionListener[]::new);
        FactSource facts =
                tracing.map(traced -> traced.facts("inventory", inventory)).orElse(inventory);
        preflight = created;
        return Service.Deciding.by(created, facts, metrics, listeners);
    }

    private Metrics metrics() {
        Metrics made = new Metrics();
        made.bind(new InventoryMeters(inventory));
        log.map(DecisionLogMeters::new).ifPresent(made::bind);
        return made;
    }

    /** What was put together last, of which there is something. */
    synchronized Preflight preflight() {
        return requireNonNull(preflight);
    }

    /** Where changes of the profile are counted, if they are. */
    synchronized Optional<ProfileMeters> profiles() {
        return metrics.map(Metrics::profiles);
    }
}
