package cloud.preflight.adapter.http;

import cloud.preflight.adapter.metrics.Metrics;
import cloud.preflight.answers.Answers;
import cloud.preflight.answers.Capabilities;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/** What decides, which may still be on its way while everything else is started. */
record Coming(CompletableFuture<Service.Deciding> deciding) {

    /** Gives it to whoever answers. */
    @Factory
    static final class Beans {

        @Singleton
        Answers answers(Coming coming) {
            return coming.deciding().join().answers();
        }

        @Singleton
        Capabilities capabilities(Coming coming) {
            return coming.deciding().join().capabilities();
        }

        @Singleton
        @Bean(preDestroy = "close")
        Metrics metrics(Coming coming) {
            return coming.deciding().join().metrics();
        }
    }
}
