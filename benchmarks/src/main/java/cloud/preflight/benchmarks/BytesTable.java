package cloud.preflight.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** From bytes to bytes, and the parts of it, beside Jackson. */
final class BytesTable {

    private static final String BASELINE = "walked";
    private static final Target TO_A_WALK = Target.atMost(1.5);

    private BytesTable() {}

    private static List<String> workloads() {
        Stream<String> made = Settings.VOLUMES.stream()
                .flatMap(volumes -> Stream.of("protect", "restore")
                        .flatMap(operation -> Stream.of("passing", "failing")
                                .map(outcome -> operation + " " + volumes + " " + outcome)));
        return Stream.concat(made, Stream.of(BytesBenchmark.EXAMPLES)).toList();
    }

    static void measure(Report report) throws IOException, InterruptedException {
        for (String workload : workloads()) {
            TurnRounds rounds = new TurnRounds(BytesBenchmark.class, workload);
            String what = "bytes, " + workload;
            report.add(rounds.times("answered", BASELINE).row(what + ", to a walk", "ns", TO_A_WALK));
            report.add(rounds.times("read", BASELINE).row(what + ", of it reading", "ns", Target.NONE));
            report.add(rounds.times("written", BASELINE).row(what + ", of it writing", "ns", Target.NONE));
            report.add(rounds.allocations("answered", BASELINE).row(what + ", allocated", "B", Target.NONE));
        }
    }
}
