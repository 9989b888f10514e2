package cloud.preflight.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
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
 * Runs of JMH. A round has one fork of everything, and those of one question follow each other, so that a noisy minute hits all
 * of them.
 */
final class JmhRounds {

    private static final int ITERATIONS = 3;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    /**
     * What a fork measured.
     *
     * @param nanos the processors' time of one operation, in ns
     * @param bytes what one operation allocates
     */
    record Measured(double nanos, double bytes) {}

    /** By parameters and benchmark, in each round. */
    private final Map<String, Map<String, List<Measured>>> measured = new TreeMap<>();

    /** What everything of a benchmark class is run with. */
    static ChainedOptionsBuilder options(Class<?> benchmark) {
        return new OptionsBuilder()
                .include("\\." + benchmark.getSimpleName() + "\\.")
                .forks(1)
                .warmupIterations(Settings.WARM_UPS)
                .warmupTime(TimeValue.milliseconds(Settings.ITERATION))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.milliseconds(Settings.ITERATION))
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT);
    }

    void run(ChainedOptionsBuilder options) throws RunnerException {
        add(new Runner(options.build()).run());
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            measured.computeIfAbsent(name(result), row -> new TreeMap<>())
                    .computeIfAbsent(result.getPrimaryResult().getLabel(), label -> new ArrayList<>())
                    .add(new Measured(secondary(result, CpuTime.NAME), secondary(result, ALLOCATED)));
        }
    }

    private static double secondary(RunResult result, String name) {
        Result<?> secondary = result.getSecondaryResults().get(name);
        return secondary == null ? Double.NaN : secondary.getScore();
    }

    /** The values of the parameters, {@code RESTORE 10 passing} for instance. */
    private static String name(RunResult result) {
        return String.join(
                " ",
                result.getParams().getParamsKeys().stream()
                        .map(result.getParams()::getParam)
                        .toList());
    }

    /** What was measured in each round. */
    List<Measured> of(String name, String benchmark) {
        return measured.getOrDefault(name, Map.of()).getOrDefault(benchmark, List.of());
    }

    /** What was measured in each round beside something else. */
    static Comparison comparison(List<Measured> figures, List<Measured> baselines, ToDoubleFunction<Measured> figure) {
        Comparison comparison = new Comparison();
        for (int i = 0; i < figures.size(); i++) {
            comparison.add(figure.applyAsDouble(figures.get(i)), figure.applyAsDouble(baselines.get(i)));
        }
        return comparison;
    }
}
