package cloud.preflight.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** How long and how often is measured, from the system properties. A smoke run sets all of it to 1 or so. */
final class Settings {

    /** How often everything is measured, one after the other. */
    static final int ROUNDS = Integer.getInteger("rounds", 3);
    /** How many volumes the servers have. */
    static final List<Integer> VOLUMES = Arrays.stream(
                    System.getProperty("volumes", "2,10,60").split(","))
            .map(Integer::valueOf)
            .toList();
    /** How long an iteration of JMH takes, in ms. */
    static final int ITERATION = Integer.getInteger("iteration", 1_000);
    /** How many of them let the code get fast first. */
    static final int WARM_UPS = Integer.getInteger("warmups", 10);
    /** How long a server is under load in a round, in s. */
    static final int SECONDS = Integer.getInteger("seconds", 10);
    /** How often a program is started. */
    static final int STARTS = Integer.getInteger("starts", 7);
    /** How many questions the file of a fleet has. */
    static final int QUESTIONS = Integer.getInteger("questions", 100_000);
    /** How many servers the large project has. */
    static final int SERVERS = Integer.getInteger("servers", 10_000);
    /** How long the load takes after which memory is looked at, in s. */
    static final int MINUTE = Integer.getInteger("minute", 60);
    /** How many such loads follow each other while it is watched whether anything grows. */
    static final int MINUTES = Integer.getInteger("minutes", 10);

    /** The service and the command, as they are delivered. */
    static final Path JAR = Path.of(System.getProperty("preflight.jar", "../api-adapter/target/preflight.jar"))
            .toAbsolutePath()
            .normalize();
    /** The classes of this module. */
    static final Path CLASSES = Path.of("target", "classes").toAbsolutePath();
    /** Where files are left. */
    static final Path FOLDER = Path.of("target").toAbsolutePath();

    private Settings() {}

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
