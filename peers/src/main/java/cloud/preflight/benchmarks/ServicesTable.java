package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/**
 * Whole services beside ours: the same bytes in, the same bytes out, from the same client. Each is a program of its own that
 * is started anew in each round, and the rounds of all follow each other.
 */
final class ServicesTable {

    private static final String HEAP = "-Xmx256m";
    private static final double PERCENTILE = 99;
    private static final double NANOS_A_MICRO = TimeUnit.MICROSECONDS.toNanos(1);
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final List<Exchange> questions = new ArrayList<>();
    private final Map<Service, List<Measured>> measured = new EnumMap<>(Service.class);

    private enum Service {
        OURS("Preflight"),
        MICRONAUT("Micronaut, plain Java"),
        SPRING_BOOT("Spring Boot, plain Java");

        private final String title;

        Service(String title) {
            this.title = title;
        }

        private Command command() throws IOException {
            Path java = Settings.java();
            return switch (this) {
                case OURS -> Command.delivered(java, HEAP);
                case MICRONAUT -> other("micronaut", "cloud.preflight.services.micronaut.MicronautMain");
                case SPRING_BOOT -> other("spring", "cloud.preflight.services.spring.SpringMain");
            };
        }

        /** A service of another module, on its own class path. */
        private static Command other(String name, String main) throws IOException {
            Path built = Path.of("..", "services-" + name, "target").toAbsolutePath();
            String others = Files.readString(built.resolve("classpath")).trim();
            return Command.java(Settings.java(), HEAP, "-cp", built.resolve("classes") + ":" + others, main);
        }
    }

    /**
     * One round of a service.
     *
     * @param start ms from its start to its first answer
     * @param throughput answers a second
     * @param cpu µs of the processors' time of an answer
     * @param slowest ms that 99 of 100 answers take at most
     * @param resident MiB that it has in memory then
     */
    private record Measured(double start, double throughput, double cpu, double slowest, double resident) {}

    private ServicesTable() {
        for (Operation operation : List.of(Operation.PROTECT, Operation.RESTORE)) {
            for (int volumes : Settings.VOLUMES) {
                questions.add(Exchange.question(Workload.of(operation, volumes, true)));
                questions.add(Exchange.question(Workload.of(operation, volumes, false)));
            }
        }
    }

    static void measure() throws IOException {
        ServicesTable table = new ServicesTable();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            for (Service service : Service.values()) {
                table.measured
                        .computeIfAbsent(service, first -> new ArrayList<>())
                        .add(table.round(service));
            }
        }
        table.print();
    }

    private Measured round(Service which) throws IOException {
        long start = System.nanoTime();
        try (ServiceProcess service = ServiceProcess.start(which.command())) {
            Load.once(service.address(), questions.get(0));
            double first = (System.nanoTime() - start) / NANOS_A_MILLI;
            Load.run(service.address(), questions, Settings.WARM_UPS);
            Histogram took = new Histogram(3);
            long before = service.cpuNanos();
            double throughput = Load.run(service.address(), questions, Settings.SECONDS, took::recordValue);
            double cpu = (service.cpuNanos() - before) / (throughput * Settings.SECONDS) / NANOS_A_MICRO;
            double slowest = took.getValueAtPercentile(PERCENTILE) / NANOS_A_MILLI;
            return new Measured(first, throughput, cpu, slowest, service.residentMebibytes());
        }
    }

    private void print() {
        Matrix matrix =
                new Matrix(List.of("64 connections", "answers/s", "CPU, µs", "p99, ms", "resident, MiB", "start, ms"));
        for (Service service : Service.values()) {
            matrix.add(List.of(
                    service.title,
                    cell(service, Measured::throughput),
                    cell(service, Measured::cpu),
                    cell(service, Measured::slowest),
                    cell(service, Measured::resident),
                    cell(service, Measured::start)));
        }
        matrix.print();
    }

    private String cell(Service service, ToDoubleFunction<Measured> figure) {
        Comparison comparison = new Comparison();
        List<Measured> theirs = measured.getOrDefault(service, List.of());
        List<Measured> ours = measured.getOrDefault(Service.OURS, List.of());
        for (int round = 0; round < theirs.size(); round++) {
            comparison.add(figure.applyAsDouble(theirs.get(round)), figure.applyAsDouble(ours.get(round)));
        }
        return Matrix.cell(comparison);
    }
}
