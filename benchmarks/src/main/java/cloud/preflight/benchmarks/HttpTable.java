package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** One question a request, beside a fixed answer of the same size to the same bytes from the same server. */
final class HttpTable {

    private static final String MAIN = "cloud.preflight.adapter.Main";
    private static final Target TO_FIXED = Target.atLeast(0.6);
    private static final Target TO_A_WALK = Target.atLeast(0.85);

    private final ServiceProcess service;

    private HttpTable(ServiceProcess service) {
        this.service = service;
    }

    static void measure(Report report) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(Command.withBenchmarks(Settings.java(), MAIN))) {
            HttpTable table = new HttpTable(service);
            table.warmUp();
            for (int volumes : Settings.VOLUMES) {
                table.measure(volumes, true, report);
                table.measure(volumes, false, report);
            }
        }
    }

    /** The code that every question needs gets fast once. */
    private void warmUp() throws IOException {
        List<Exchange> questions = Settings.VOLUMES.stream()
                .flatMap(volumes -> Stream.of(
                        Exchange.question(Workload.of(Operation.RESTORE, volumes, true)),
                        Exchange.question(Workload.of(Operation.RESTORE, volumes, false))))
                .toList();
        Load.run(service.address(), questions, Settings.WARM_UPS * Settings.SECONDS / 2);
    }

    private void measure(int volumes, boolean passing, Report report) throws Exception {
        Workload workload = Workload.of(Operation.RESTORE, volumes, passing);
        Exchange question = Exchange.question(workload);
        Exchange fixed = Exchange.fixed(workload);
        Exchange walked = Exchange.walked(workload);
        for (Exchange exchange : List.of(question, fixed, walked)) {
            answers(exchange, Settings.SECONDS);
        }
        Comparison throughput = new Comparison();
        Comparison toAWalk = new Comparison();
        Comparison ceiling = new Comparison();
        // A second each in turn, since the machine is never the same for long.
        for (int turn = 0; turn < Settings.ROUNDS * Settings.SECONDS; turn++) {
            double answered = answers(question, 1);
            double walks = answers(walked, 1);
            double nothing = answers(fixed, 1);
            throughput.add(answered, nothing);
            toAWalk.add(answered, walks);
            ceiling.add(walks, nothing);
        }
        String what = "HTTP, RESTORE " + (passing ? "passing " : "failing ") + volumes;
        report.add(throughput.row(what, "/s", TO_FIXED));
        report.add(toAWalk.row(what + ", to a walk", "/s", TO_A_WALK));
        report.add(ceiling.row(what + ", of it a walk", "/s", Target.NONE));
    }

    /** How many a second, with all connections asking the same. */
    private double answers(Exchange exchange, int seconds) throws IOException {
        return Load.run(service.address(), List.of(exchange), seconds);
    }
}
