package cloud.preflight.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What one run of the service leaves for the next ones, so that they start faster: an archive of classes. Made as
 * docs/performance.md tells users to.
 */
final class Archive {

    /** It tells at length, on standard output, which classes it leaves out. */
    private static final String QUIET = "-Xlog:disable";

    private final Path jdk;
    private final Path file;

    private Archive(Path jdk, String name) throws IOException {
        this.jdk = jdk;
        file = Settings.FOLDER.resolve(name + "-" + feature(jdk) + ".jsa");
        Files.deleteIfExists(file);
    }

    /** Starts the service, asks once, ends it, and sees that something was left. */
    static Archive make(Path jdk, Exchange question) throws IOException, InterruptedException {
        Archive archive = new Archive(jdk, "preflight");
        try (ServiceProcess service =
                ServiceProcess.start(Command.delivered(Settings.java(jdk), archive.making(), QUIET))) {
            Load.once(service.address(), question);
            service.finish();
        }
        return archive.left();
    }

    /** The one that a package makes where it is installed, for the launcher. */
    static Archive trained(Path jdk) throws IOException, InterruptedException {
        Archive archive = new Archive(jdk, "launcher");
        Command training = Command.java(Settings.java(jdk), archive.making(), QUIET)
                .and("-cp", Settings.JAR.toString(), "cloud.preflight.adapter.Training");
        Process process = training.start();
        process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IOException(training + " did not end well");
        }
        return archive.left();
    }

    private String making() {
        return "-XX:ArchiveClassesAtExit=" + file;
    }

    private Archive left() throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("there is no " + file);
        }
        return this;
    }

    /** The delivered program started with it; without it, it does not start. */
    Command command(String... flags) {
        return started(flags).and("-jar", Settings.JAR.toString());
    }

    /** Another class of this module, started with it. */
    Command command(Class<?> main) {
        return started().and("-cp", Settings.JAR + ":" + Settings.CLASSES, main.getName());
    }

    private Command started(String... flags) {
        return Command.java(Settings.java(jdk), flags).and("-XX:SharedArchiveFile=" + file, "-Xshare:on");
    }

    /** The feature release of a JDK. */
    static int feature(Path jdk) throws IOException {
        Properties release = new Properties();
        try (var in = Files.newInputStream(jdk.resolve("release"))) {
            release.load(in);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return Runtime.Version.parse(version).feature();
    }
}
