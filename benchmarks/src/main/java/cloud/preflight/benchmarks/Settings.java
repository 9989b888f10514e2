package cloud.preflight.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What is measured, how long and how often, from the system properties. A smoke run sets all of it to 1 or so. */
final class Settings {

    /** What is wanted: {@code all}, or the names of parts, or one of these after the word for every row soon. */
    static final List<String> TABLE = List.of(System.getProperty("table", "all").split(","));

    static final String QUICK = "quick";

    /** How often everything is measured, one after the other. */
    static final int ROUNDS = number("rounds", 3, 1);
    /** How many volumes the servers have. */
    static final List<Integer> VOLUMES = Arrays.stream(
                    System.getProperty("volumes", "2,10,60").split(","))
            .map(Integer::valueOf)
            .toList();
    /** How long an iteration of JMH takes, in ms. */
    static final int ITERATION = number("iteration", 1_000, 150);
    /** How many of them let the code get fast first. */
    static final int WARM_UPS = number("warmups", 10, 6);
    /** How often the throughput of one thread and of two is taken, in turn. */
    static final int WINDOWS = number("windows", 20, 4);
    /** How long a server is under load in a round, in s. */
    static final int SECONDS = number("seconds", 10, 1);
    /** How often a program is started. */
    static final int STARTS = number("starts", 7, 2);
    /** How many questions the file of a fleet has. */
    static final int QUESTIONS = number("questions", 100_000, 20_000);
    /** How many servers the fleet has of which a dump is read. */
    static final int FLEET = number("fleet", 100_000, 5_000);
    /** How many servers the large project has. */
    static final int SERVERS = number("servers", 10_000, 500);
    /** How long the load takes after which memory is looked at, in s. */
    static final int MINUTE = number("minute", 60, 5);
    /** How many such loads follow each other while it is watched whether anything grows. */
    static final int MINUTES = number("minutes", 10, 3);

    /** The service and the command, as they are delivered. */
    static final Path JAR = Path.of(System.getProperty("preflight.jar", "../api-adapter/target/preflight.jar"))
            .toAbsolutePath()
            .normalize();
    /** The classes of this module. */
    static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    /** Where files are left. */
    static final Path FOLDER = Path.of("target").toAbsolutePath();

    private Settings() {}

    /** A property that is a number; where it is not given, one for exact figures or one for soon ones. */
    private static int number(String name, int exact, int quick) {
        return Integer.getInteger(name, TABLE.contains(QUICK) ? quick : exact);
    }

    /** The homes of the JDKs to start on. */
    static List<Path> jdks() {
        return Arrays.stream(System.getProperty("jdks", System.getProperty("java.home"))
                        .split(","))
                .map(Path::of)
                .toList();
    }

    /** The Java of the JDK that this runs on. */
    static Path java() {
        return java(Path.of(System.getProperty("java.home")));
    }

    static Path java(Path jdk) {
        return jdk.resolve("bin").resolve("java");
    }
}
