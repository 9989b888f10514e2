package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.Room;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Has bodies answered that are wanted as a whole, within the memory that there is. Safe for any number of threads. */
@Singleton
final class Bodies {

    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8L;

    private final MemoryBudget budget;
    private final ExecutorService workers;
    private final TaskScheduler clock;
    private final Duration patience;
    private final Duration longestTime;
    private final int longest;

    Bodies(
            MemoryBudget budget,
            @Named(TaskExecutors.IO) ExecutorService workers,
            TaskScheduler clock,
            Limits limits,
            HttpServerConfiguration configuration) {
        this.budget = budget;
        this.workers = workers;
        this.clock = clock;
        patience = limits.answerTime();
        longestTime = limits.requestTime();
        longest = (int) Math.min(configuration.getMaxRequestBufferSize(), LONGEST_ARRAY);
    }

    /** How long a client may leave an answer whose rest is still to be written. */
    Duration patience() {
        return patience;
    }

    /** How many bytes at most are held as one. */
    int longest() {
        return longest;
    }

    /**
     * The answer to a body, or that it is too large, or that there is no memory for it.
     *
     * @param atOnce whether a small one may be answered on the connection's own thread, where a large one would keep others
     *     waiting
     */
    CompletableFuture<HttpResponse<?>> answered(
            IncomingBody body, boolean atOnce, Function<byte[], HttpResponse<?>> answer) {
        MemoryBudget.Share share = budget.share();
        CompletableFuture<IncomingBody.Whole> coming = body.whole(share, longest);
        Function<byte[], HttpResponse<?>> inRequest = coming.isDone() ? answer : propagated(answer);
        return coming.thenCompose(whole -> switch (whole.held()) {
                    case TOO_LONG -> now(Errors.response(ErrorAnswer.tooLarge("body")));
                    case NO_ROOM -> now(overloaded());
                    case WHOLE ->
                        atOnce && whole.bytes().length <= Room.FREE
                                ? now(inRequest.apply(whole.bytes()))
                                : CompletableFuture.supplyAsync(
                                        () -> decided(whole.bytes(), share, inRequest), workers);
                })
                .whenComplete((response, failure) -> close(share, response));
    }

    /** The last piece of a body may come on a thread that knows nothing of the request. */
    private static Function<byte[], HttpResponse<?>> propagated(Function<byte[], HttpResponse<?>> answer) {
        PropagatedContext request = PropagatedContext.getOrEmpty();
        return bytes -> request.propagate(() -> answer.apply(bytes));
    }

    /** As {@link #answered}, or that it takes too long: then the rest of the body is not waited for. */
    CompletableFuture<HttpResponse<?>> answeredInTime(
            IncomingBody body, boolean atOnce, Function<byte[], HttpResponse<?>> answer) {
        CompletableFuture<HttpResponse<?>> coming = answered(body, atOnce, answer);
        if (coming.isDone()) {
            return coming;
        }
        CompletableFuture<HttpResponse<?>> told = new CompletableFuture<>();
        coming.whenComplete((response, failure) -> {
            boolean isTold = failure == null ? told.complete(response) : told.completeExceptionally(failure);
            if (!isTold && response != null && response.body() instanceof AnswerStream stream) {
                stream.close();
            }
        });
        return told.orTimeout(longestTime.toNanos(), TimeUnit.NANOSECONDS).exceptionally(failure -> {
            if (!(failure instanceof TimeoutException)) {
                throw new CompletionException(failure);
            }
            body.giveUp();
            return late();
        });
    }

    private static String words(Duration time) {
        if (time.toMillis() % 1_000 > 0) {
            return time.toMillis() + " milliseconds";
        }
        return time.toSeconds() == 1 ? "1 second" : time.toSeconds() + " seconds";
    }

    private HttpResponse<?> late() {
        return Errors.response(ErrorAnswer.ours(
                        HttpStatus.SERVICE_UNAVAILABLE.getCode(),
                        "The request takes longer than " + words(longestTime)))
                .header(HttpHeaders.RETRY_AFTER, "1");
    }

    private static CompletableFuture<HttpResponse<?>> now(HttpResponse<?> response) {
        return CompletableFuture.completedFuture(response);
    }

    private static HttpResponse<?> overloaded() {
        return Errors.response(ErrorAnswer.overloaded("body")).header(HttpHeaders.RETRY_AFTER, "1");
    }

    private static HttpResponse<?> decided(
            byte[] bytes, MemoryBudget.Share share, Function<byte[], HttpResponse<?>> answer) {
        return switch (share.admit(bytes)) {
            case ADMITTED -> answer.apply(bytes);
            case LATER -> overloaded();
            case NEVER -> Errors.response(ErrorAnswer.tooHeavy("body"));
        };
    }

    /** Nothing is needed any more once the answer is there, unless it is still to be written. */
    private void close(MemoryBudget.Share share, @Nullable HttpResponse<?> response) {
        if (response != null && response.body() instanceof AnswerStream stream) {
            stream.onWritten(share);
            watch(stream);
        } else {
            share.close();
        }
    }

    /** A client that does not take its answer would keep the memory that others wait for. */
    private void watch(AnswerStream stream) {
        clock.schedule(patience, () -> {
            if (stream.isTaken(patience)) {
                watch(stream);
            }
        });
    }
}
