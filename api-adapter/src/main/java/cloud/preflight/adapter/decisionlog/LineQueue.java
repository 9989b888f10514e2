package cloud.preflight.adapter.decisionlog;

import java.io.ByteArrayOutputStream;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lines that wait to be written: so many bytes of them at most, or one line that has more. Who adds a line that has room waits
 * for nobody, not even for another who adds one. Safe for any number of threads that add and for one that takes.
 */
final class LineQueue {

    /** So many bytes are written at once, or one line that has more. */
    private static final int TOGETHER = 1 << 16;

    /** Lines that come within so long are written together: to wake the thread that writes costs more than a line does. */
    private static final long TOGETHER_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final long most;
    private final Queue<byte[]> lines = new ConcurrentLinkedQueue<>();
    private final AtomicLong bytes = new AtomicLong();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition something = lock.newCondition();
    private volatile boolean closed;

    LineQueue(long most) {
        this.most = most;
    }

    /** Some lines in one piece; none where nothing will come any more. */
    record Some(byte[] bytes, int count) {}

    /**
     * Adds a line, which ends with a line feed, when there is room or within this time.
     *
     * @return whether it was added; never once the queue is closed
     */
    boolean offer(byte[] line, long nanos) throws InterruptedException {
        return isAdded(line) || nanos > 0 && isAddedWithin(line, nanos);
    }

    private boolean isAdded(byte[] line) {
        long held;
        do {
            held = bytes.get();
            if (closed || held > 0 && held + line.length > most) {
                return false;
            }
        } while (!bytes.compareAndSet(held, held + line.length));
        lines.add(line);
        if (held == 0 || held < TOGETHER && held + line.length >= TOGETHER) {
            wake();
        }
        return true;
    }

    private boolean isAddedWithin(byte[] line, long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = nanos; left > 0 && !closed; left = room.awaitNanos(left)) {
                if (isAdded(line)) {
                    return true;
                }
                something.signal();
            }
            return isAdded(line);
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lock.lock();
        try {
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for lines, and a little for others, and takes some. */
    Some take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (lines.isEmpty() && !closed) {
                something.await();
            }
            for (long left = TOGETHER_NANOS; left > 0 && bytes.get() < Math.min(TOGETHER, most) && !closed; ) {
                left = something.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
        return some();
    }

    private Some some() {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        int count = 0;
        for (byte[] next = lines.peek();
                next != null && (count == 0 || piece.size() + next.length <= TOGETHER);
                next = lines.peek()) {
            piece.writeBytes(lines.remove());
            count++;
        }
        bytes.addAndGet(-piece.size());
        lock.lock();
        try {
            room.signalAll();
        } finally {
            lock.unlock();
        }
        return new Some(piece.toByteArray(), count);
    }

    /** Takes no more lines; those that wait can still be taken. */
    void close() {
        lock.lock();
        try {
            closed = true;
            something.signalAll();
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until it is closed, this long at most. */
    void awaitClosed(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long left = nanos; left > 0 && !closed; ) {
                left = something.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** How many lines wait. */
    int size() {
        return lines.size();
    }
}
