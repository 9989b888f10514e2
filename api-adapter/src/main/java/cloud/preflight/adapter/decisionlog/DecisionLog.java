package cloud.preflight.adapter.decisionlog;

import cloud.preflight.Decider;
import cloud.preflight.answers.DecisionJson;
import cloud.preflight.answers.DecisionListener;
import cloud.preflight.facts.FactSource.Unavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a line of every decision. Lines wait in a bounded queue for one thread that writes them; while the sink fails they
 * wait, and it is tried again. What finds no room is dropped and counted, or is waited for and then refused, as is chosen.
 * Safe for any number of threads.
 */
public final class DecisionLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);

    private final Sink sink;
    private final Settings settings;
    private final Timing timing;
    private final LineQueue queue;
    private final Thread writer = new Thread(this::write, "decision-log");
    private final AtomicBoolean started = new AtomicBoolean();
    private final LongAdder written = new LongAdder();
    private final LongAdder dropped = new LongAdder();
    private final Interval reports;
    private volatile @Nullable Exception failure;

    /**
     * What is logged, and what happens when it can't be.
     *
     * @param documents whether questions, the facts that were fetched for them and verdicts are logged as a whole
     * @param waits whether a decision that finds no room is waited for instead of dropped
     * @param queueBytes how many bytes of lines may wait
     */
    public record Settings(boolean documents, boolean waits, long queueBytes) {}

    /**
     * How long things take, in nanoseconds.
     *
     * @param retry until a sink that failed is tried again
     * @param report between two lines about what is wrong
     * @param patience for room in the queue, where decisions wait
     * @param closing for what still waits at the end
     */
    record Timing(long retry, long report, long patience, long closing) {

        static final Timing USUAL = new Timing(
                TimeUnit.SECONDS.toNanos(1),
                TimeUnit.SECONDS.toNanos(10),
                TimeUnit.SECONDS.toNanos(5),
                TimeUnit.SECONDS.toNanos(5));
    }

    DecisionLog(Sink sink, Settings settings, Timing timing) {
        this.sink = sink;
        this.settings = settings;
        this.timing = timing;
        queue = new LineQueue(settings.queueBytes());
        reports = new Interval(timing.report());
        writer.setDaemon(true);
    }

    /** A log on standard output. */
    public static DecisionLog onStandardOutput(Settings settings) {
        return new DecisionLog(new StandardOutput(), settings, Timing.USUAL);
    }

    /**
     * A log in a file and those that it becomes when it is full.
     *
     * @param largest how many bytes a file has
     * @param files how many files are kept
     * @throws IOException when the file can't be written
     */
    public static DecisionLog in(Path file, long largest, int files, Settings settings) throws IOException {
        return new DecisionLog(new FileSink(file, largest, files), settings, Timing.USUAL);
    }

    /** Begins to write; what was decided before waits for it. */
    public void start() {
        started.set(true);
        writer.start();
    }

    /** Logs what this decider decides. */
    public DecisionListener listener(Decider decider) {
        DecisionJson json = new DecisionJson(decider, settings.documents());
        return new DecisionListener() {
            @Override
            public void decided(Decided event) {
                add(json.bytes(event));
            }

            @Override
            public boolean ready() {
                return !settings.waits() || failure == null;
            }

            @Override
            public boolean mayWait() {
                return settings.waits();
            }
        };
    }

    /**
     * Logs a line.
     *
     * @throws Unavailable when there is no room and the line must not be dropped
     */
    void add(byte[] json) {
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        if (offered(line)) {
            return;
        }
        if (settings.waits()) {
            Exception why = failure;
            throw new Unavailable(
                    "The decision log", "no room for a decision", why == null ? new IOException("it is slow") : why);
        }
        dropped.increment();
        if (reports.isOver()) {
            report("is written too slowly");
        }
    }

    private boolean offered(byte[] line) {
        try {
            return queue.offer(line, settings.waits() ? timing.patience() : 0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write() {
        try {
            for (LineQueue.Some some = queue.take(); some.count() > 0; some = queue.take()) {
                write(some);
            }
        } catch (InterruptedException atOnce) {
            Thread.currentThread().interrupt();
        }
    }

    /** Once nothing more comes there is one attempt left, and no later at which it could be tried again. */
    private void write(LineQueue.Some some) throws InterruptedException {
        for (boolean last = queue.isClosed(); !attempt(some); last = queue.isClosed()) {
            if (last) {
                dropped.add(some.count());
                return;
            }
            queue.awaitClosed(timing.retry());
        }
    }

    private boolean attempt(LineQueue.Some some) {
        try {
            sink.write(some.bytes());
        } catch (IOException | RuntimeException now) {
            boolean first = failure == null;
            failure = now;
            if (reports.isOver() || first) {
                report("can't be written");
            }
            return false;
        }
        written.add(some.count());
        if (failure != null) {
            failure = null;
            LOG.warn("the decision log is written again to {}; dropped so far: {}", sink.name(), dropped());
        }
        return true;
    }

    private void report(String what) {
        Exception why = failure;
        LOG.warn(
                "the decision log {}: {}{}; waiting: {}, dropped so far: {}",
                what,
                sink.name(),
                why == null ? "" : ": " + why.getMessage(),
                waiting(),
                dropped());
    }

    /** How many decisions were written. */
    public long written() {
        return written.sum();
    }

    /** How many decisions were dropped. */
    public long dropped() {
        return dropped.sum();
    }

    /** How many decisions wait to be written. */
    public int waiting() {
        return queue.size();
    }

    /** Whether what is written last could not be. */
    public boolean failing() {
        return failure != null;
    }

    /** Writes what waits, as far as that is possible in some seconds, and takes no more. */
    @Override
    public void close() {
        queue.close();
        try {
            if (started.get()) {
                writer.join(TimeUnit.NANOSECONDS.toMillis(timing.closing()));
            }
            if (!writer.isAlive()) {
                sink.close();
            }
        } catch (InterruptedException atOnce) {
            Thread.currentThread().interrupt();
        } catch (IOException now) {
            failure = now;
        }
        dropped.add(waiting());
        if (dropped() > 0 || failing()) {
            report("ends incomplete");
        }
    }
}
