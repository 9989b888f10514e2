package cloud.preflight.live;

import cloud.preflight.facts.FactSource.Refused;
import cloud.preflight.facts.FactSource.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a service is being asked. Safe for any number of threads. */
final class Pending<T> {

    private final Service service;
    private final CompletableFuture<T> coming;

    private Pending(Service service, CompletableFuture<T> coming) {
        this.service = service;
        this.coming = coming;
    }

    /** Asks a service. */
    interface Question<T> {
        T ask() throws ServiceFailure, IOException;
    }

    /** Has it asked by one of its workers, as soon as one is free. */
    static <T> Pending<T> of(Service service, Executor workers, Question<T> question) {
        return new Pending<>(
                service,
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return question.ask();
                            } catch (ServiceFailure failure) {
                                throw new CompletionException(failure);
                            } catch (IOException impossible) {
                                throw new UncheckedIOException(impossible);
                            }
                        },
                        workers));
    }

    /**
     * What came.
     *
     * @throws Unavailable when it does not come in time, or the service fails
     * @throws Refused when the service refuses the caller
     */
    T await(Deadline deadline) {
        try {
            return coming.get(Math.max(deadline.nanos() - System.nanoTime(), 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new ServiceFailure(service, "it took too long").unavailable();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new ServiceFailure(service, "the program ends").unavailable();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ServiceFailure failure) {
                throw failure.unavailable();
            }
            if (failed.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** Does not ask any more, unless that is under way. */
    void drop() {
        coming.cancel(false);
    }
}
