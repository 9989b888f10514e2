package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processors' time that a request takes with metrics, and with a decision log, beside one with neither. Programs that are
 * started alike differ by some percent, since compilers make each a little different, and the machine is never quite the same:
 * so there are several of each, all at the same time, which are asked in turn for a second each.
 */
final class CostTable implements AutoCloseable {

    private static final String NO_METRICS = "PREFLIGHT_METRICS=false";
    private static final Target OF_METRICS = Target.atMost(1.05);
    private static final Target OF_LOG = Target.atMost(1.1);
    private static final double NANOS_A_MICRO = 1_000;
    private static final int TURNS = 4 * Settings.SECONDS;

    private final List<Spending> plain = new ArrayList<>();
    private final List<Spending> metrics = new ArrayList<>();
    private final List<Spending> log = new ArrayList<>();
    private final List<Exchange> exchanges = Settings.VOLUMES.stream()
            .map(volumes -> Exchange.question(Workload.of(Operation.RESTORE, volumes, true)))
            .toList();

    private CostTable() throws IOException {
        for (int i = 0; i < Settings.ROUNDS; i++) {
            Path folder = Files.createTempDirectory(Files.createDirectories(Settings.FOLDER), "costs");
            plain.add(start(NO_METRICS));
            metrics.add(start("PREFLIGHT_METRICS=true"));
            log.add(start(
                    NO_METRICS,
                    "PREFLIGHT_DECISION_LOG=" + folder.resolve("decisions"),
                    "PREFLIGHT_DECISION_LOG_FILES=2"));
        }
    }

    private static Spending start(String... settings) throws IOException {
        Command command = new Command(List.of("env")).and(settings);
        return new Spending(ServiceProcess.start(
                command.and(Command.delivered(Settings.java()).words().toArray(String[]::new))));
    }

    static void measure(Report report) throws Exception {
        try (CostTable table = new CostTable()) {
            table.ask();
            Comparison ofMetrics = new Comparison();
            ofMetrics.add(micros(table.metrics), micros(table.plain));
            Comparison ofLog = new Comparison();
            ofLog.add(micros(table.log), micros(table.plain));
            report.add(ofMetrics.row("costs, CPU of a request with metrics, to without", "µs", OF_METRICS));
            report.add(ofLog.row("costs, CPU of a request with a decision log, to without", "µs", OF_LOG));
        }
    }

    private List<Spending> all() {
        return Stream.of(metrics, plain, log).flatMap(List::stream).toList();
    }

    private void ask() throws IOException {
        for (Spending one : all()) {
            Load.run(one.service.address(), exchanges, Settings.WARM_UPS * Settings.SECONDS / 2);
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (Spending one : all()) {
                one.turn(exchanges);
            }
        }
    }

    /** The processors' time of an answer, of all programs of a kind. */
    private static double micros(List<Spending> kind) {
        return kind.stream().mapToDouble(Spending::micros).average().orElseThrow();
    }

    @Override
    public void close() {
        all().forEach(one -> one.service.close());
    }

    /** What a service used in all of its turns. */
    private static final class Spending {

        private final ServiceProcess service;
        private double nanos;
        private double answers;

        private Spending(ServiceProcess service) {
            this.service = service;
        }

        private void turn(List<Exchange> exchanges) throws IOException {
            long before = service.cpuNanos();
            answers += Load.run(service.address(), exchanges, 1);
            nanos += service.cpuNanos() - before;
        }

        private double micros() {
            return nanos / answers / NANOS_A_MICRO;
        }
    }
}
