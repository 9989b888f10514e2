package cloud.preflight.benchmarks;

import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** From bytes to bytes, and the parts of it, beside Jackson. */
final class BytesTable {

    private static final String BASELINE = "walked";
    private static final Target TO_A_WALK = Target.atMost(1.5);

    private BytesTable() {}

    private static String[] workloads() {
        Stream<String> made = Settings.VOLUMES.stream()
                .flatMap(volumes -> Stream.of("protect", "restore")
                        .flatMap(operation -> Stream.of("passing", "failing")
                                .map(outcome -> operation + " " + volumes + " " + outcome)));
        return Stream.concat(made, Stream.of(BytesBenchmark.EXAMPLES)).toArray(String[]::new);
    }

    static void measure(Report report) throws RunnerException {
        JmhRounds rounds = new JmhRounds();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            rounds.run(JmhRounds.options(BytesBenchmark.class).param("workload", workloads()));
        }
        for (String name : rounds.names()) {
            String what = "bytes, " + name;
            report.add(rounds.times(name, "answered", BASELINE).row(what + ", to a walk", "ns", TO_A_WALK));
            report.add(rounds.times(name, "read", BASELINE).row(what + ", of it reading", "ns", Target.NONE));
            report.add(rounds.times(name, "written", BASELINE).row(what + ", of it writing", "ns", Target.NONE));
            report.add(rounds.allocations(name, "answered", BASELINE).row(what + ", allocated", "B", Target.NONE));
        }
    }
}
