package cloud.preflight.live;

import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * When a read that failed is tried again: a few times, after a while that grows, and as long as few fail. A cloud that is
 * overloaded is not asked three times by everybody. Safe for any number of threads.
 */
final class Retries {

    private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);

    private static final int ATTEMPTS = 3;
    private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** What a reserve has at most, of which each further attempt takes one, and what each answer gives back. */
    private static final double RESERVE = 10;

    private static final double EARNED = 0.1;

    private double reserve = RESERVE;

    /** Whether an answer with this status may be another one a little later. */
    static boolean isPassing(int status) {
        return PASSING.contains(status);
    }

    /** A request was answered. */
    synchronized void answered() {
        reserve = Math.min(reserve + EARNED, RESERVE);
    }

    private synchronized boolean take() {
        if (reserve < 1) {
            return false;
        }
        reserve--;
        return true;
    }

    /**
     * Whether there is another attempt, which is then due.
     *
     * @param attempts how many there were
     * @param deadline up to when an answer is of use, of {@link System#nanoTime()}
     */
    boolean again(int attempts, long deadline) {
        long wait = (long) (FIRST_NANOS
                * Math.pow(2, attempts - 1)
                * ThreadLocalRandom.current().nextDouble(0.5, 1.5));
        if (attempts >= ATTEMPTS || deadline - System.nanoTime() <= wait || !take()) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(wait);
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
