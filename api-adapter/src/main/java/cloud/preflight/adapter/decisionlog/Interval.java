package cloud.preflight.adapter.decisionlog;

import java.util.concurrent.atomic.AtomicLong;

/** Lets something be done once in a while. Safe for any number of threads. */
final class Interval {

    private final long nanos;
    private final AtomicLong last;

    Interval(long nanos) {
        this.nanos = nanos;
        last = new AtomicLong(System.nanoTime() - nanos);
    }

    /** Whether it is time again, which it then is not for anybody else. */
    boolean isOver() {
        long now = System.nanoTime();
        long before = last.get();
        return now - before >= nanos && last.compareAndSet(before, now);
    }
}
