package cloud.preflight.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Validations that count for a while. One that is under way is shared by all who wait for it; one that failed or refused is
 * not kept. Safe for any number of threads.
 */
final class ValidationCache {

    private static final int MOST = 10_000;

    private final Duration longest;
    private final InstantSource clock;
    private final TokenKeys keys = new TokenKeys();
    private final Map<String, Entry> entries = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Entry> eldest) {
            return size() > MOST;
        }
    };

    /** One in which a validation counts so long at most. */
    ValidationCache(Duration longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
    }

    private record Entry(CompletableFuture<Validation> validation, Instant until) {

        private boolean countsAt(Instant now) {
            return !validation.isDone()
                    || validation.join() instanceof Validation.Valid valid
                            && now.isBefore(until)
                            && now.isBefore(valid.expires());
        }
    }

    /** What is known of the token, or else what is said now. */
    CompletableFuture<Validation> validation(String token, Supplier<CompletableFuture<Validation>> asked) {
        String key = keys.of(token);
        synchronized (entries) {
            Instant now = clock.instant();
            Entry known = entries.get(key);
            if (known != null && known.countsAt(now)) {
                return known.validation();
            }
            CompletableFuture<Validation> validation =
                    asked.get().whenComplete((said, fault) -> forgetRefused(key, said));
            // Put at the end, where the newest are.
            entries.remove(key);
            entries.put(key, new Entry(validation, now.plus(longest)));
            return validation;
        }
    }

    /** Has the token asked about again, since somebody refused it. */
    void forget(String token) {
        synchronized (entries) {
            entries.remove(keys.of(token));
        }
    }

    private void forgetRefused(String key, @Nullable Validation said) {
        if (!(said instanceof Validation.Valid)) {
            synchronized (entries) {
                entries.remove(key);
            }
        }
    }
}
