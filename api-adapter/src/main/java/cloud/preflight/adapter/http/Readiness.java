package cloud.preflight.adapter.http;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import jakarta.inject.Singleton;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Tells that the service is about to end, so that nothing new is sent to it. */
@Singleton
@io.micronaut.management.health.indicator.annotation.Readiness
final class Readiness implements HealthIndicator {

    private final Connections connections;

    Readiness(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HealthStatus status = connections.ending() ? HealthStatus.DOWN : HealthStatus.UP;
        return Mono.just(HealthResult.builder("ending", status).build());
    }
}
