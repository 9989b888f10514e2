package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** From the start of the program to the first verdict over HTTP, on each JDK. */
final class StartTable {

    private static final String RULES = "cloud.preflight.adapter.Main";
    private static final Target TO_PLAIN_JAVA = Target.atMost(1.5);
    private static final Target TO_NO_ARCHIVE = Target.atMost(0.6);
    private static final Target CHECK = Target.atMost(350);
    private static final Target SERVE = Target.atMost(900);
    /** What the launcher adds for a short run. */
    private static final String[] SHORT = {"-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"};

    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);

    private final Exchange question = Exchange.question(Workload.of(Operation.RESTORE, 2, false));

    private StartTable() {}

    static void measure(Report report) throws Exception {
        StartTable table = new StartTable();
        for (Path jdk : Settings.jdks()) {
            table.measure(jdk, report);
            table.launched(jdk, report);
        }
    }

    private void measure(Path jdk, Report report) throws Exception {
        Path java = Settings.java(jdk);
        Archive archive = Archive.make(jdk, question);
        Comparison toPlainJava = new Comparison();
        Comparison toNoArchive = new Comparison();
        for (int start = 0; start < Settings.STARTS; start++) {
            toPlainJava.add(
                    millis(Command.withBenchmarks(java, RULES)),
                    millis(Command.withBenchmarks(java, PlainMain.class.getName())));
            toNoArchive.add(millis(archive.command()), millis(Command.delivered(java)));
        }
        String what = "start, JDK " + Archive.feature(jdk);
        report.add(toPlainJava.row(what + ", to plain-Java rules", "ms", TO_PLAIN_JAVA));
        report.add(toNoArchive.row(what + ", with an archive, to without", "ms", TO_NO_ARCHIVE));
    }

    /** As the launcher of a package starts it, with the archive that the package makes. */
    private void launched(Path jdk, Report report) throws Exception {
        Archive archive = Archive.trained(jdk);
        Path file = Settings.FOLDER.resolve("one-question.json");
        Files.write(file, QuestionJson.bytes(Workload.of(Operation.RESTORE, 2, false)));
        Comparison checked = new Comparison();
        Comparison served = new Comparison();
        for (int start = 0; start < Settings.STARTS; start++) {
            checked.add(
                    run(archive.command(SHORT).and("check", "--json", file.toString()), 1),
                    run(archive.command(SHORT).and("version"), 0));
            served.add(millis(archive.command()), millis(archive.command(PlainMain.class)));
        }
        String what = "start, JDK " + Archive.feature(jdk) + " as launched";
        report.add(checked.figure(what + ", check of one question", "ms", CHECK));
        report.add(checked.row(what + ", check of one question, to version", "ms", Target.NONE));
        report.add(served.figure(what + ", serve to its first verdict", "ms", SERVE));
        report.add(served.row(what + ", serve to its first verdict, to plain-Java rules", "ms", Target.NONE));
    }

    /** From the start of a program to its end, which has to be with this status. */
    private static double run(Command command, int status) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = command.start();
        process.getInputStream().readAllBytes();
        if (process.waitFor() != status) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / NANOS_A_MILLI;
    }

    private double millis(Command command) throws IOException {
        long start = System.nanoTime();
        try (ServiceProcess service = ServiceProcess.start(command)) {
            Load.once(service.address(), question);
            return (System.nanoTime() - start) / NANOS_A_MILLI;
        }
    }
}
