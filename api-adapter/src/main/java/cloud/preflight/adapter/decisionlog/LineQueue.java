package cloud.preflight.adapter.decisionlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lines that wait to be written: so many bytes of them at most, or one line that has more. Safe for any number of threads.
 */
final class LineQueue {

    /** So many bytes are written at once, or one line that has more. */
    private static final int TOGETHER = 1 << 16;

    /** Lines that come within so long are written together: to wake the thread that writes costs more than a line does. */
    private static final long TOGETHER_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final long most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Condition something = lock.newCondition();
    private final ArrayDeque<byte[]> lines = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

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
        lock.lockInterruptibly();
        try {
            long left = nanos;
            while (!closed && !lines.isEmpty() && bytes + line.length > most) {
                if (left <= 0) {
                    return false;
                }
                something.signal();
                left = room.awaitNanos(left);
            }
            if (closed) {
                return false;
            }
            boolean first = lines.isEmpty();
            lines.add(line);
            bytes += line.length;
            if (first || bytes >= TOGETHER) {
                something.signal();
            }
            return true;
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
            for (long left = TOGETHER_NANOS; left > 0 && bytes < Math.min(TOGETHER, most) && !closed; ) {
                left = something.awaitNanos(left);
            }
            return some();
        } finally {
            lock.unlock();
        }
    }

    private Some some() {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        int count = 0;
        for (byte[] next = lines.peek();
                next != null && (count == 0 || piece.size() + next.length <= TOGETHER);
                next = lines.peek()) {
            piece.writeBytes(lines.remove());
            bytes -= next.length;
            count++;
        }
        room.signalAll();
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
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** How many lines wait. */
    int size() {
        lock.lock();
        try {
            return lines.size();
        } finally {
            lock.unlock();
        }
    }
}
