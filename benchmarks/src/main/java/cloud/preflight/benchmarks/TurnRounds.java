package cloud.preflight.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What several ways to do the same took when they took {@linkplain Turns turns}, in a program of its own each round, since
 * compilers make each program a little different.
 */
final class TurnRounds {

    private final Map<String, List<Taken>> byWay = new HashMap<>();

    /** The time of one operation, in ns, and the bytes that it allocates. */
    private record Taken(double nanos, double bytes) {}

    /** The rounds of the ways that a benchmark has of a workload. */
    TurnRounds(Class<?> benchmark, String workload) throws IOException, InterruptedException {
        for (int round = 0; round < Settings.ROUNDS; round++) {
            run(benchmark, workload);
        }
    }

    private void run(Class<?> benchmark, String workload) throws IOException, InterruptedException {
        Process process = Command.java(Settings.java())
                .and(ManagementFactory.getRuntimeMXBean().getInputArguments().toArray(String[]::new))
                .and("-cp", System.getProperty("java.class.path"), Turns.class.getName())
                .and(benchmark.getSimpleName(), workload)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(this::add);
        }
        if (process.waitFor() != 0) {
            throw new IOException(workload + " ended with " + process.exitValue());
        }
    }

    private void add(String line) {
        String[] words = line.split(" ");
        byWay.computeIfAbsent(words[0], way -> new ArrayList<>())
                .add(new Taken(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
    }

    /** The time of one way beside that of another. */
    Comparison times(String way, String baseline) {
        return comparison(way, baseline, Taken::nanos);
    }

    /** What one way allocates beside another. */
    Comparison allocations(String way, String baseline) {
        return comparison(way, baseline, Taken::bytes);
    }

    private Comparison comparison(String way, String baseline, ToDoubleFunction<Taken> figure) {
        Comparison comparison = new Comparison();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            comparison.add(
                    figure.applyAsDouble(of(way).get(round)),
                    figure.applyAsDouble(of(baseline).get(round)));
        }
        return comparison;
    }

    private List<Taken> of(String way) {
        return byWay.getOrDefault(way, List.of());
    }
}
