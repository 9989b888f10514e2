package cloud.preflight.live;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Up to when answers are of use. Safe for any number of threads. */
final class Deadline {

    private final LongSupplier nanos;

    private Deadline(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** For all answers together. */
    static Deadline forAll(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        return new Deadline(() -> end);
    }

    /** For each answer anew, where nobody knows how many there will be. */
    static Deadline forEach(Duration timeout) {
        return new Deadline(() -> System.nanoTime() + timeout.toNanos());
    }

    /** When it is, of {@link System#nanoTime()}. */
    long nanos() {
        return nanos.getAsLong();
    }
}
