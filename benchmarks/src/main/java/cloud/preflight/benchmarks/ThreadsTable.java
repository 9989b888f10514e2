package cloud.preflight.benchmarks;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Operation;
import cloud.preflight.profile.Profile;
import cloud.preflight.verdict.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How much more two threads decide than one, beside hand-written Java. All in one program and in turn: the compiler's code
 * differs more from one fork to the next than what is looked for here.
 */
final class ThreadsTable implements AutoCloseable {

    private static final long WINDOW_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final Target TO_ITS_SPEED_UP = Target.atLeast(0.9);

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Preflight preflight = Preflight.create();
    private final HandWritten handWritten = new HandWritten(Profile.defaults());

    private ThreadsTable() {}

    static void measure(Report report) throws InterruptedException, ExecutionException {
        try (ThreadsTable table = new ThreadsTable()) {
            for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
                for (int volumes : Settings.VOLUMES) {
                    table.measure(operation, volumes, report);
                }
            }
        }
    }

    private void measure(Operation operation, int volumes, Report report)
            throws InterruptedException, ExecutionException {
        Workload workload = Workload.of(operation, volumes, true);
        Supplier<Verdict> measured = () -> preflight.check(workload.request(), workload.facts());
        Supplier<Verdict> baseline = () -> handWritten.check(workload.request(), workload.facts());
        for (Supplier<Verdict> work : List.of(measured, baseline)) {
            throughput(work, 2, TimeUnit.MILLISECONDS.toNanos((long) Settings.WARM_UPS * Settings.ITERATION));
        }
        Comparison speedUps = new Comparison();
        for (int i = 0; i < Settings.WINDOWS; i++) {
            speedUps.add(speedUp(measured), speedUp(baseline));
        }
        report.add(speedUps.row(
                "engine, " + operation + " passing " + volumes + ", speed-up from 1 to 2 threads",
                "x",
                TO_ITS_SPEED_UP));
    }

    private double speedUp(Supplier<Verdict> work) throws InterruptedException, ExecutionException {
        return throughput(work, 2, WINDOW_NANOS) / throughput(work, 1, WINDOW_NANOS);
    }

    /** How many times so many threads do it in so many ns. */
    private double throughput(Supplier<Verdict> work, int count, long nanos)
            throws InterruptedException, ExecutionException {
        Callable<Long> loop = () -> Window.times(() -> requireAllowed(work.get()), nanos);
        long times = 0;
        for (Future<Long> result : threads.invokeAll(Collections.nCopies(count, loop))) {
            times += result.get();
        }
        return times;
    }

    private static void requireAllowed(Verdict verdict) {
        if (verdict.denied()) {
            throw new IllegalStateException("denied");
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
