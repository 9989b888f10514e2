package cloud.preflight.adapter.decisionlog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A sink that fails, or is slow, for as long as a test says. */
final class TestSink implements Sink {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Semaphore turns = new Semaphore(0);
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile boolean failing;
    private volatile boolean slow;

    static TestSink fast() {
        return new TestSink();
    }

    static TestSink failing() {
        TestSink sink = new TestSink();
        sink.failing = true;
        return sink;
    }

    static TestSink slow() {
        TestSink sink = new TestSink();
        sink.slow = true;
        return sink;
    }

    /** From now on it is as it should be. */
    void heal() {
        failing = false;
        slow = false;
        turns.release();
    }

    int attempts() {
        return attempts.get();
    }

    @Override
    public void write(byte[] lines) throws IOException {
        attempts.incrementAndGet();
        if (slow) {
            turns.acquireUninterruptibly();
        }
        if (failing) {
            throw new IOException("No space left on device");
        }
        synchronized (written) {
            written.writeBytes(lines);
        }
    }

    @Override
    public void close() {}

    @Override
    public String name() {
        return "a test";
    }

    List<String> lines() {
        synchronized (written) {
            return written.toString(StandardCharsets.UTF_8).lines().toList();
        }
    }
}
