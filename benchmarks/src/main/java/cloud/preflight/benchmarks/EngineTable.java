package cloud.preflight.benchmarks;

import org.openjdk.jmh.runner.RunnerException;

/** The engine beside its baselines. */
final class EngineTable {

    private static final String MEASURED = "preflight";
    private static final String HAND_WRITTEN = "handWritten";
    private static final String NEW_SESSION = "newSession";
    private static final double TO_HAND_WRITTEN = 1.5;
    private static final double TO_NEW_SESSION = 0.5;
    private static final double ALLOCATED = 1.3;

    private final JmhRounds alone = new JmhRounds();

    private EngineTable() {}

    static void measure(Report report) throws RunnerException {
        EngineTable table = new EngineTable();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            String[] volumes = Settings.VOLUMES.stream().map(String::valueOf).toArray(String[]::new);
            table.alone.run(JmhRounds.options(EngineBenchmark.class).param("volumes", volumes));
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
                .row(what + ", allocated, to hand-written", "B", Target.atMost(ALLOCATED)));
    }
}
