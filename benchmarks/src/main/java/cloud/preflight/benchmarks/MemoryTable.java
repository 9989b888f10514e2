package cloud.preflight.benchmarks;

import cloud.preflight.catalog.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the service needs under load, from questions of every size at once. */
final class MemoryTable {

    private static final String LITTLE = "-Xmx64m";
    private static final Target RESIDENT = Target.atMost(250);
    private static final Target RESIDENT_WITH_ARCHIVE = Target.atMost(180);

    private final List<Exchange> questions = Settings.VOLUMES.stream()
            .flatMap(volumes -> Stream.of(
                    Exchange.question(Workload.of(Operation.PROTECT, volumes, true)),
                    Exchange.question(Workload.of(Operation.RESTORE, volumes, false))))
            .toList();

    private MemoryTable() {}

    static void measure(Report report) throws IOException, InterruptedException {
        MemoryTable table = new MemoryTable();
        report.add(table.little());
        Path java = Settings.java();
        Archive archive = Archive.make(Path.of(System.getProperty("java.home")), table.questions.get(0));
        report.add(Row.of(
                "memory, resident with -Xmx64m", table.resident(Command.delivered(java, LITTLE)), "MiB", RESIDENT));
        report.add(Row.of(
                "memory, resident with -Xmx64m and an archive",
                table.resident(archive.command(LITTLE)),
                "MiB",
                RESIDENT_WITH_ARCHIVE));
        report.add(Row.of(
                "memory, resident with the JVM's own heap",
                table.resident(Command.delivered(java)),
                "MiB",
                Target.NONE));
    }

    /** Whether every answer is right within a heap of 64 MiB. */
    private Row little() throws IOException {
        String what = "memory, right answers at 64 connections with -Xmx64m";
        try (ServiceProcess service = ServiceProcess.start(Command.delivered(Settings.java(), LITTLE))) {
            String throughput = Row.text(Load.run(service.address(), questions, Settings.MINUTE)) + " /s";
            return new Row(what, throughput, "-", "-", "all", "yes");
        } catch (IOException failure) {
            return new Row(what, String.valueOf(failure.getMessage()), "-", "-", "all", "**no**");
        }
    }

    private double resident(Command command) throws IOException {
        try (ServiceProcess service = ServiceProcess.start(command)) {
            Load.run(service.address(), questions, Settings.MINUTE);
            return service.residentMebibytes();
        }
    }
}
