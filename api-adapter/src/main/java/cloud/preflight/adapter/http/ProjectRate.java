package cloud.preflight.adapter.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How often projects ask: so many requests a second on the average, of which those of a second may come at once. Safe for any
 * number of threads.
 */
final class ProjectRate {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /** Of so many projects it is known when they asked; the one that asked least lately is forgotten. */
    private static final int MOST = 10_000;

    private final long share;
    private final LongSupplier clock;

    /** Up to when each project has used its time, of which every request takes a share. */
    private final Map<String, Long> used = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    /**
     * Of this many requests a second.
     *
     * @param clock tells the time, of {@link System#nanoTime()}
     */
    ProjectRate(int requests, LongSupplier clock) {
        share = SECOND / requests;
        this.clock = clock;
    }

    /** How many nanoseconds a project has to wait before it asks; none, or less, where it may ask now, which counts. */
    synchronized long wait(String project) {
        long now = clock.getAsLong();
        Long before = used.get(project);
        long until = (before == null || before - now < 0 ? now : before) + share;
        long excess = until - now - SECOND;
        if (excess <= 0) {
            used.put(project, until);
        }
        return excess;
    }
}
