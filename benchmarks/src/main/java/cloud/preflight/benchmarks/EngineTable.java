package cloud.preflight.benchmarks;

import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;

/** The engine beside its baselines, and its way from one thread to two beside hand-written Java's. */
final class EngineTable {

    private static final String MEASURED = "preflight";
    private static final String HAND_WRITTEN = "handWritten";
    private static final String NEW_SESSION = "newSession";
    private static final double TO_HAND_WRITTEN = 5;
    private static final double TO_NEW_SESSION = 0.5;
    private static final double TO_ITS_SPEED_UP = 0.9;

    private final JmhRounds alone = new JmhRounds();
    private final JmhRounds together = new JmhRounds();

    private EngineTable() {}

    static void measure(Report report) throws RunnerException {
        EngineTable table = new EngineTable();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            table.alone.run(options());
        }
        for (String name : table.alone.names()) {
            table.report(name, report);
        }
    }

    private void report(String name, Report report) {
        String what = "engine, " + name;
        report.add(alone.times(name, MEASURED, HAND_WRITTEN)
                .row(what + ", to hand-written", "ns", Target.atMost(TO_HAND_WRITTEN)));
        report.add(alone.times(name, MEASURED, NEW_SESSION)
                .row(what + ", to a new session", "ns", Target.atMost(TO_NEW_SESSION)));
        report.add(alone.allocations(name, MEASURED, HAND_WRITTEN)
                .row(what + ", allocated, to hand-written", "B", Target.NONE));
    }

    /** Both numbers of threads one right after the other, since a speed-up is no better than the slower minute of the two. */
    static void measureThreads(Report report) throws RunnerException {
        EngineTable table = new EngineTable();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            for (int volumes : Settings.VOLUMES) {
                table.alone.run(passing(volumes));
                table.together.run(passing(volumes).threads(2));
            }
        }
        for (String name : table.together.names()) {
            report.add(table.speedUps(name)
                    .row("engine, " + name + ", speed-up from 1 to 2 threads", "x", Target.atLeast(TO_ITS_SPEED_UP)));
        }
    }

    private static ChainedOptionsBuilder options() {
        return JmhRounds.options(EngineBenchmark.class)
                .param("volumes", Settings.VOLUMES.stream().map(String::valueOf).toArray(String[]::new));
    }

    private static ChainedOptionsBuilder passing(int volumes) {
        return JmhRounds.options(EngineBenchmark.class)
                .exclude(NEW_SESSION)
                .param("volumes", String.valueOf(volumes))
                .param("outcome", "passing");
    }

    private Comparison speedUps(String name) {
        Comparison comparison = new Comparison();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            comparison.add(speedUp(name, MEASURED, round), speedUp(name, HAND_WRITTEN, round));
        }
        return comparison;
    }

    private double speedUp(String name, String benchmark, int round) {
        return 2
                * alone.of(name, benchmark).get(round).nanos()
                / together.of(name, benchmark).get(round).nanos();
    }
}
