package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.util.List;

/** One question a request, beside a fixed answer of the same size to the same bytes from the same server. */
final class HttpTable {

    private static final String MAIN = "cloud.preflight.adapter.Main";
    private static final Target TO_FIXED = Target.atLeast(0.6);

    private final ServiceProcess service;

    private HttpTable(ServiceProcess service) {
        this.service = service;
    }

    static void measure(Report report) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(Command.withBenchmarks(Settings.java(), MAIN))) {
            HttpTable table = new HttpTable(service);
            for (int volumes : Settings.VOLUMES) {
                table.measure(volumes, true, report);
                table.measure(volumes, false, report);
            }
        }
    }

    private void measure(int volumes, boolean passing, Report report) throws Exception {
        Workload workload = Workload.of(Operation.RESTORE, volumes, passing);
        List<Exchange> questions = List.of(Exchange.question(workload));
        List<Exchange> fixed = List.of(Exchange.fixed(workload));
        Load.run(service.address(), questions, Settings.SECONDS);
        Load.run(service.address(), fixed, Settings.SECONDS);
        Comparison throughput = new Comparison();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            throughput.round(
                    () -> Load.run(service.address(), questions, Settings.SECONDS),
                    () -> Load.run(service.address(), fixed, Settings.SECONDS));
        }
        String what = "HTTP, RESTORE " + (passing ? "passing " : "failing ") + volumes;
        report.add(throughput.row(what, "/s", TO_FIXED));
    }
}
