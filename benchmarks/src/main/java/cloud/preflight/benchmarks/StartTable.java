package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** From the start of the program to the first verdict over HTTP, on each JDK. */
final class StartTable {

    private static final String RULES = "cloud.preflight.adapter.Main";
    private static final String PLAIN = "cloud.preflight.benchmarks.PlainMain";
    private static final Target TO_PLAIN_JAVA = Target.atMost(1.5);
    private static final Target TO_NO_ARCHIVE = Target.atMost(0.6);
    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Exchange question = Exchange.question(Workload.of(Operation.RESTORE, 2, false));

    private StartTable() {}

    static void measure(Report report) throws Exception {
        StartTable table = new StartTable();
        for (Path jdk : Settings.jdks()) {
            table.measure(jdk, report);
        }
    }

    private void measure(Path jdk, Report report) throws Exception {
        Path java = Settings.java(jdk);
        Archive archive = Archive.make(jdk, question);
        Comparison toPlainJava = new Comparison();
        Comparison toNoArchive = new Comparison();
        for (int start = 0; start < Settings.STARTS; start++) {
            toPlainJava.add(millis(Command.withBenchmarks(java, RULES)), millis(Command.withBenchmarks(java, PLAIN)));
            toNoArchive.add(millis(archive.command()), millis(Command.delivered(java)));
        }
        String what = "start, JDK " + Archive.feature(jdk);
        report.add(toPlainJava.row(what + ", to plain-Java rules", "ms", TO_PLAIN_JAVA));
        report.add(toNoArchive.row(what + ", with an archive, to without", "ms", TO_NO_ARCHIVE));
    }

    private double millis(Command command) throws IOException {
        long start = System.nanoTime();
        try (ServiceProcess service = ServiceProcess.start(command)) {
            Load.once(service.address(), question);
            return (System.nanoTime() - start) / NANOS_A_MILLI;
        }
    }
}
