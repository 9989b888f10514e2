package cloud.preflight.benchmarks;

import org.openjdk.jmh.runner.RunnerException;

/** The engine beside its baselines, and its way from one thread to two beside hand-written Java's. */
final class EngineTable {

    private static final String MEASURED = "preflight";
    private static final String HAND_WRITTEN = "handWritten";
    private static final String NEW_SESSION = "newSession";
    private static final double TO_HAND_WRITTEN = 5;
    private static final double TO_NEW_SESSION = 0.5;
    private static final double TO_ITS_SPEED_UP = 0.9;

    private final JmhRounds alone = new JmhRounds();
    private final JmhRounds threaded = new JmhRounds();

    private EngineTable() {}

    static void measure(Report report) throws RunnerException {
        EngineTable table = new EngineTable();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            String[] volumes = Settings.VOLUMES.stream().map(String::valueOf).toArray(String[]::new);
            table.alone.run(JmhRounds.options(EngineBenchmark.class).param("volumes", volumes));
            table.threaded.run(JmhRounds.options(EngineBenchmark.class)
                    .exclude(NEW_SESSION)
                    .threads(2)
                    .param("volumes", volumes)
                    .param("outcome", "passing"));
        }
        table.report(report);
    }

    private void report(Report report) {
        for (String name : alone.names()) {
            String what = "engine, " + name;
            report.add(alone.times(name, MEASURED, HAND_WRITTEN)
                    .row(what + ", to hand-written", "ns", Target.atMost(TO_HAND_WRITTEN)));
            report.add(alone.times(name, MEASURED, NEW_SESSION)
                    .row(what + ", to a new session", "ns", Target.atMost(TO_NEW_SESSION)));
            report.add(alone.allocations(name, MEASURED, HAND_WRITTEN)
                    .row(what + ", allocated, to hand-written", "B", Target.NONE));
        }
        for (String name : threaded.names()) {
            report.add(speedUps(name)
                    .row("engine, " + name + ", speed-up from 1 to 2 threads", "x", Target.atLeast(TO_ITS_SPEED_UP)));
        }
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
                / threaded.of(name, benchmark).get(round).nanos();
    }
}
