package cloud.preflight.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the engine's benchmark and prints each figure as a ratio to the baselines of the same round. A round has one fork of
 * everything, so that a noisy minute hits all alike; what is printed is the median of the rounds.
 */
public final class EngineTable {

    private static final int ROUNDS = Integer.getInteger("rounds", 3);
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String THREADED = "2 threads";

    /** Per row of the table and benchmark: the time and the allocation of each round. */
    private final Map<String, Map<String, List<double[]>>> rows = new TreeMap<>();

    private EngineTable() {}

    /** Runs everything, which takes about a quarter of an hour. */
    public static void main(String[] arguments) throws RunnerException {
        EngineTable table = new EngineTable();
        for (int round = 0; round < ROUNDS; round++) {
            table.add("", new Runner(options().build()).run());
            table.add(
                    THREADED,
                    new Runner(options()
                                    .threads(2)
                                    .param("volumes", "10")
                                    .param("passing", "true")
                                    .build())
                            .run());
        }
        table.print();
    }

    private static ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .include(EngineBenchmark.class.getSimpleName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(700))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(700))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT);
    }

    private void add(String prefix, Collection<RunResult> results) {
        for (RunResult result : results) {
            String row = "%s %s %2s volumes %s"
                    .formatted(
                            prefix,
                            result.getParams().getParam("operation"),
                            result.getParams().getParam("volumes"),
                            result.getParams().getParam("passing").equals("true") ? "passing" : "failing")
                    .strip();
            rows.computeIfAbsent(row, name -> new TreeMap<>())
                    .computeIfAbsent(result.getPrimaryResult().getLabel(), name -> new ArrayList<>())
                    .add(new double[] {result.getPrimaryResult().getScore(), allocated(result)});
        }
    }

    private static double allocated(RunResult result) {
        Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
        return allocated == null ? Double.NaN : allocated.getScore();
    }

    private void print() {
        System.out.printf(
                "%-38s %10s %8s %12s %10s %14s%n",
                "", "ns/check", "B/check", "hand-written", "ratio", "to new session");
        rows.forEach((row, benchmarks) -> {
            double[] preflight = median(benchmarks.getOrDefault("preflight", List.of()));
            double[] handWritten = median(benchmarks.getOrDefault("handWritten", List.of()));
            double[] newSession = median(benchmarks.getOrDefault("newSession", List.of()));
            System.out.printf(
                    "%-38s %10.0f %8.0f %12.0f %9.2fx %13.3fx%n",
                    row,
                    preflight[0],
                    preflight[1],
                    handWritten[0],
                    preflight[0] / handWritten[0],
                    preflight[0] / newSession[0]);
        });
    }

    private static double[] median(List<double[]> rounds) {
        List<double[]> sorted = new ArrayList<>(rounds);
        sorted.sort((one, other) -> Double.compare(one[0], other[0]));
        return sorted.get(sorted.size() / 2);
    }
}
