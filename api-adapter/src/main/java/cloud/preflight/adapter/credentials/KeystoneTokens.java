package cloud.preflight.adapter.credentials;

import cloud.preflight.adapter.tracing.Calls;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Admits tokens that an identity service of OpenStack calls valid. */
final class KeystoneTokens implements Credentials {

    private static final Logger LOG = LoggerFactory.getLogger(KeystoneTokens.class);

    /** What stands in a header; nobody has a token of anything else. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    /** More are not asked at once, so that those who try tokens are no load on the identity service. */
    private static final int AT_ONCE = 16;

    private static final long IDLE_SECONDS = 10;

    private final TokenValidator validator;
    private final Duration timeout;
    private final InstantSource clock;
    private final ValidationCache cache;
    private final ThreadPoolExecutor threads;
    private final Executor carrying;

    private KeystoneTokens(KeystoneSettings settings, InstantSource clock, Calls calls) {
        this.clock = clock;
        validator = TokenValidator.of(settings, calls);
        timeout = settings.timeout();
        cache = new ValidationCache(settings.cache(), clock);
        threads = new ThreadPoolExecutor(
                AT_ONCE, AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "keystone");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        carrying = calls.carrying(threads);
    }

    static KeystoneTokens of(KeystoneSettings settings, Calls calls) {
        return new KeystoneTokens(settings, InstantSource.system(), calls);
    }

    static KeystoneTokens of(KeystoneSettings settings, InstantSource clock) {
        return new KeystoneTokens(settings, clock, Calls.NONE);
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public CompletionStage<Admission> admission(@Nullable String token, String project) {
        return token == null || !sendable(token)
                ? CompletableFuture.completedFuture(Admission.UNKNOWN)
                : cache.validation(token, () -> validation(token))
                        .thenApply(said -> said.admission(project, clock.instant()));
    }

    /** Whether a token can be sent on at all. What can't be is told by the sender's exception, which must not be logged. */
    static boolean sendable(String token) {
        return TOKEN.matcher(token).matches();
    }

    /** The time that it waits for its turn counts, too. */
    private CompletableFuture<Validation> validation(String token) {
        long deadline = System.nanoTime() + timeout.toNanos();
        return CompletableFuture.supplyAsync(() -> validated(token, deadline), carrying)
                .exceptionally(KeystoneTokens::failed)
                .completeOnTimeout(Validation.Refused.FAILED, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Validation validated(String token, long deadline) {
        try {
            return validator.validation(token, deadline);
        } catch (KeystoneFailure failure) {
            LOG.warn("Keystone did not validate a token: {}", failure.getMessage());
            return Validation.Refused.FAILED;
        }
    }

    private static Validation failed(Throwable fault) {
        LOG.error("a token could not be validated", fault);
        return Validation.Refused.FAILED;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
