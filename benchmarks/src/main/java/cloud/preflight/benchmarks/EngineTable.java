package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.util.List;

/** The engine beside its baselines. */
final class EngineTable {

    private static final String MEASURED = "preflight";
    private static final String HAND_WRITTEN = "handWritten";
    private static final String NEW_SESSION = "newSession";
    private static final double TO_HAND_WRITTEN = 1.5;
    private static final double TO_NEW_SESSION = 0.5;
    private static final double ALLOCATED = 1.3;

    private EngineTable() {}

    static void measure(Report report) throws IOException, InterruptedException {
        for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
            for (int volumes : Settings.VOLUMES) {
                measure(operation + " passing " + volumes, report);
                measure(operation + " failing " + volumes, report);
            }
        }
    }

    private static void measure(String workload, Report report) throws IOException, InterruptedException {
        TurnRounds rounds = new TurnRounds(EngineBenchmark.class, workload);
        String what = "engine, " + workload;
        report.add(rounds.times(MEASURED, HAND_WRITTEN)
                .row(what + ", to hand-written", "ns", Target.atMost(TO_HAND_WRITTEN)));
        report.add(rounds.times(MEASURED, NEW_SESSION)
                .row(what + ", to a new session", "ns", Target.atMost(TO_NEW_SESSION)));
        report.add(rounds.allocations(MEASURED, HAND_WRITTEN)
                .row(what + ", allocated, to hand-written", "B", Target.atMost(ALLOCATED)));
    }
}
