package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The processors' time that a request takes with metrics, and with a decision log, beside one with neither. The services of a
 * round are started together and asked in turn: compilers make each a little different, and the machine is never quite
 * the same.
 */
final class CostTable implements AutoCloseable {

    private static final String NO_METRICS = "PREFLIGHT_METRICS=false";
    private static final Target OF_METRICS = Target.atMost(1.05);
    private static final Target OF_LOG = Target.atMost(1.1);
    private static final double NANOS_A_MICRO = 1_000;
    /** Many turns of a second, since what is looked for is less than what the machine differs from one minute to the next. */
    private static final int TURNS = 4 * Settings.SECONDS;

    private final ServiceProcess plain;
    private final ServiceProcess metrics;
    private final ServiceProcess log;
    private final List<Exchange> exchanges = Settings.VOLUMES.stream()
            .map(volumes -> Exchange.question(Workload.of(Operation.RESTORE, volumes, true)))
            .toList();

    private CostTable(Path folder) throws IOException {
        plain = start(NO_METRICS);
        metrics = start("PREFLIGHT_METRICS=true");
        log = start(
                NO_METRICS, "PREFLIGHT_DECISION_LOG=" + folder.resolve("decisions"), "PREFLIGHT_DECISION_LOG_FILES=2");
    }

    private static ServiceProcess start(String... settings) throws IOException {
        Command command = new Command(List.of("env")).and(settings);
        return ServiceProcess.start(
                command.and(Command.delivered(Settings.java()).words().toArray(String[]::new)));
    }

    static void measure(Report report) throws Exception {
        Comparison ofMetrics = new Comparison();
        Comparison ofLog = new Comparison();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            Path folder = Files.createTempDirectory(Files.createDirectories(Settings.FOLDER), "costs");
            try (CostTable table = new CostTable(folder)) {
                table.round(ofMetrics, ofLog);
            }
        }
        report.add(ofMetrics.row("costs, CPU of a request with metrics, to without", "µs", OF_METRICS));
        report.add(ofLog.row("costs, CPU of a request with a decision log, to without", "µs", OF_LOG));
    }

    private void round(Comparison ofMetrics, Comparison ofLog) throws Exception {
        for (ServiceProcess service : List.of(plain, metrics, log)) {
            Load.run(service.address(), exchanges, Settings.WARM_UPS * Settings.SECONDS / 2);
        }
        Spending ofPlain = new Spending(plain);
        Spending withMetrics = new Spending(metrics);
        Spending withLog = new Spending(log);
        for (int turn = 0; turn < TURNS; turn++) {
            for (Spending one : List.of(withMetrics, ofPlain, withLog)) {
                one.turn(exchanges);
            }
        }
        ofMetrics.add(withMetrics.micros(), ofPlain.micros());
        ofLog.add(withLog.micros(), ofPlain.micros());
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

        /** The processors' time of an answer. */
        private double micros() {
            return nanos / answers / NANOS_A_MICRO;
        }
    }

    @Override
    public void close() {
        plain.close();
        metrics.close();
        log.close();
    }
}
