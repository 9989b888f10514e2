package cloud.preflight.adapter.http;

import cloud.preflight.adapter.http.Service.Deciding;
import cloud.preflight.adapter.metrics.Metrics;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What decides now. It may still be on its way while everything else is started, and another may take its place: whoever
 * answers a question asks for it once, so that all of the answer is of one profile. Safe for any number of threads.
 */
final class Current {

    private final CompletableFuture<Deciding> first;
    private volatile @Nullable Deciding later;

    Current(CompletableFuture<Deciding> first) {
        this.first = first;
    }

    /** What decides now, which is waited for at the start. */
    Deciding deciding() {
        Deciding now = later;
        return now == null ? first.join() : now;
    }

    /** Puts another in its place. */
    void replace(Deciding next) {
        later = next;
    }

    /** Gives what is measured to whoever measures. */
    @Factory
    static final class Beans {

        @Singleton
        @Bean(preDestroy = "close")
        Metrics metrics(Current current) {
            return current.deciding().metrics().orElseGet(Metrics::new);
        }
    }
}
