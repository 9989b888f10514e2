package cloud.preflight.adapter.http;

import cloud.preflight.answers.Room;
import io.micronaut.context.annotation.Property;
import io.micronaut.core.convert.format.ReadableBytes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The memory that large questions may take together, from their first bytes to the last of their answers. What is held of
 * them and what it takes to decide them are counted apart: bodies that are held, and wait to be decided, would else keep each
 * other from it. Small ones have their own, so that they never wait for large ones. Safe for any number of threads.
 */
@Singleton
final class MemoryBudget {

    private static final int UNIT = 1 << 10;
    private static final int SHARE_OF_HEAP = 2;
    private static final int SMALL_SHARE_OF_HEAP = 10;
    private static final double HELD = 0.4;

    /** A question that could not take more than such a part of the memory is not looked through as long as there is that. */
    private static final int SMALL_PART = 8;

    /** Longer than questions take, and shorter than clients wait. */
    private static final long PATIENCE_SECONDS = 10;

    private final Lane bodies;
    private final Lane large;
    private final Lane small;

    MemoryBudget(@Property(name = "preflight.body-memory") @ReadableBytes @Nullable Long setting) {
        long heap = Runtime.getRuntime().maxMemory();
        long whole = setting == null ? heap / SHARE_OF_HEAP : setting;
        bodies = new Lane((long) (whole * HELD));
        large = new Lane((long) (whole * (1 - HELD)));
        small = new Lane(heap / SMALL_SHARE_OF_HEAP);
    }

    /** Whether a question may be decided. */
    enum Admission {
        ADMITTED,
        /** There is no room now. */
        LATER,
        /** There is never as much. */
        NEVER
    }

    /** Memory that is counted in units. Whoever waits longest is first: one that needs much would else wait for ever. */
    private record Lane(int whole, Semaphore free) {

        private Lane(long bytes) {
            this(units(bytes), new Semaphore(units(bytes), true));
        }

        private static int units(long bytes) {
            return (int) Math.min((bytes + UNIT - 1) / UNIT, Integer.MAX_VALUE);
        }

        /** Whoever waits already is first, also where nothing is waited for. */
        private boolean acquire(int units, long seconds) {
            try {
                return free.tryAcquire(units, seconds, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** What is shared by all threads is left alone where nothing was taken. */
        private void release(int units) {
            if (units > 0) {
                free.release(units);
            }
        }
    }

    /** A share that has nothing yet. */
    Share share() {
        return new Share();
    }

    /** What one request has, until it is closed. */
    final class Share implements Room, AutoCloseable {

        private long held;
        private Lane lane = large;
        private int deciding;
        private boolean closed;

        /** Another one of the same memory. */
        Share another() {
            return share();
        }

        @Override
        public synchronized boolean take(long bytes) {
            int units = Lane.units(held + bytes) - Lane.units(held);
            if (closed || !bodies.free.tryAcquire(units)) {
                return false;
            }
            held += bytes;
            return true;
        }

        @Override
        public synchronized void give(long bytes) {
            if (!closed) {
                bodies.release(Lane.units(held) - Lane.units(held - bytes));
                held -= bytes;
            }
        }

        /** Takes what it takes to decide a question, for which it waits. */
        Admission admit(byte[] question) {
            int most = Lane.units(Weight.most(question));
            if (question.length <= FREE) {
                return isTaken(small, Math.min(most, small.whole), PATIENCE_SECONDS)
                        ? Admission.ADMITTED
                        : Admission.LATER;
            }
            if (most <= large.whole / SMALL_PART && isTaken(large, most, 0)) {
                return Admission.ADMITTED;
            }
            int units = Lane.units(Weight.of(question).bytes());
            if (units > large.whole) {
                return Admission.NEVER;
            }
            return isTaken(large, units, PATIENCE_SECONDS) ? Admission.ADMITTED : Admission.LATER;
        }

        private boolean isTaken(Lane from, int units, long seconds) {
            return from.acquire(units, seconds) && isTaken(from, units);
        }

        private synchronized boolean isTaken(Lane from, int units) {
            if (closed) {
                from.release(units);
                return false;
            }
            lane = from;
            deciding = units;
            return true;
        }

        /** Gives back what it took to decide the last question. */
        synchronized void decided() {
            lane.release(deciding);
            deciding = 0;
        }

        /** Gives everything back. */
        @Override
        public synchronized void close() {
            decided();
            give(held);
            closed = true;
        }
    }
}
