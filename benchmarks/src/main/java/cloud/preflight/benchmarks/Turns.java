package cloud.preflight.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * Several ways to do the same, which take turns in one program: the machine may be twice as slow a moment later, which hits all
 * of them alike that way.
 */
public final class Turns {

    private static final int TURN_MILLIS = 50;
    private static final int WARM_UPS = Settings.WARM_UPS * Settings.ITERATION / TURN_MILLIS;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static volatile Object last = "";

    private final String way;
    private final Runnable work;
    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    private Turns(Map.Entry<String, Callable<?>> way) {
        this.way = way.getKey();
        work = () -> take(way.getValue());
    }

    /** Prints for each way the time of one operation, in ns, and the bytes that it allocates. */
    public static void main(String[] arguments) throws Exception {
        String workload = arguments[1];
        List<Turns> ways = (arguments[0].equals(EngineBenchmark.class.getSimpleName())
                        ? EngineBenchmark.of(workload).ways()
                        : BytesBenchmark.of(workload).ways())
                .entrySet().stream().map(Turns::new).toList();
        for (int turn = 0; turn < WARM_UPS; turn++) {
            ways.forEach(Turns::take);
        }
        ways.forEach(Turns::forget);
        for (int turn = 0; turn < Settings.WINDOWS; turn++) {
            ways.forEach(Turns::take);
        }
        ways.forEach(Turns::print);
    }

    private static void take(Callable<?> way) {
        try {
            // So that no compiler leaves out what nobody looks at.
            last = way.call();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void take() {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        long times = Window.times(work, TimeUnit.MILLISECONDS.toNanos(TURN_MILLIS));
        nanos.add((double) (System.nanoTime() - start) / times);
        bytes.add((double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / times);
    }

    private void forget() {
        nanos.clear();
        bytes.clear();
    }

    private void print() {
        System.out.println(way + " " + Comparison.median(nanos) + " " + Comparison.median(bytes));
    }
}
