package cloud.preflight.adapter.http;

import cloud.preflight.facts.FactSource.Unavailable;
import cloud.preflight.inventory.Inventory;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Tells when nothing new is to be sent to the service: it is about to end, its database is away, or a decision log that must
 * have every decision can't be written.
 */
@Singleton
@io.micronaut.management.health.indicator.annotation.Readiness
final class Readiness implements HealthIndicator {

    private final Connections connections;
    private final Inventory inventory;
    private final Current current;

    Readiness(Connections connections, Inventory inventory, Current current) {
        this.connections = connections;
        this.inventory = inventory;
        this.current = current;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return connections.ending() || !current.deciding().answers().ready()
                ? Mono.just(result(HealthStatus.DOWN))
                : Mono.fromCallable(this::store).subscribeOn(Schedulers.boundedElastic());
    }

    private HealthResult store() {
        try {
            inventory.awake();
            return result(HealthStatus.UP);
        } catch (Unavailable failure) {
            return result(HealthStatus.DOWN);
        }
    }

    private static HealthResult result(HealthStatus status) {
        return HealthResult.builder("preflight", status).build();
    }
}
