package cloud.preflight.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code fleet} costs beside a walk over the same files, each from the start of its program to its end: the processors'
 * time, that of compilers and of the collector included.
 */
final class FleetTable {

    private static final Target TO_A_WALK = Target.atMost(1.7);
    private static final Target RESIDENT = Target.atMost(400);
    private static final Target WITH_POLICIES = Target.atMost(1.2);
    private static final String[] FLAGS = {"-XX:+UseSerialGC", "-Xmx256m"};
    private static final String FEW_PROJECTS = "50";

    private FleetTable() {}

    static void measure(Report report) throws Exception {
        Path dump = dump("fleet-" + Settings.FLEET);
        Comparison toAWalk = new Comparison();
        double resident = 0;
        for (int round = 0; round < Settings.ROUNDS; round++) {
            Spent walk = Spent.by(Command.withBenchmarks(Settings.java(), FleetWalk.class.getName(), FLAGS)
                    .and(dump.toString()));
            Spent fleet = fleet(dump);
            toAWalk.add(fleet.cpuSeconds(), walk.cpuSeconds());
            resident = Math.max(resident, fleet.residentMegabytes());
        }
        report.add(toAWalk.row("fleet, CPU for %,d servers, to a walk".formatted(Settings.FLEET), "s", TO_A_WALK));
        report.add(Row.of("fleet, resident with -Xmx256m", resident, "MB", RESIDENT));
        Path few = dump("fleet-few-projects", "pages", FEW_PROJECTS);
        Path policies = dump("fleet-policies", "pages", FEW_PROJECTS, "32", "1000");
        Comparison withPolicies = new Comparison();
        for (int round = 0; round < Settings.ROUNDS; round++) {
            withPolicies.round(
                    () -> fleet(policies).cpuSeconds(), () -> fleet(few).cpuSeconds());
        }
        report.add(withPolicies.row(
                "fleet, CPU with 32 policies and 1,000 logs in each of 50 projects, to without", "s", WITH_POLICIES));
    }

    private static Spent fleet(Path dump) throws IOException, InterruptedException {
        return Spent.by(Command.delivered(Settings.java(), FLAGS)
                .and("fleet", "--assume-empty", "operation_logs", dump.toString()));
    }

    /** A dump that is there, or is written. */
    private static Path dump(String name, String... more) throws IOException {
        Path dump = Settings.FOLDER.resolve(name);
        if (!Files.exists(dump)) {
            FleetDump.main(new Command(List.of(dump.toString(), String.valueOf(Settings.FLEET)))
                    .and(more)
                    .words()
                    .toArray(String[]::new));
        }
        return dump;
    }
}
