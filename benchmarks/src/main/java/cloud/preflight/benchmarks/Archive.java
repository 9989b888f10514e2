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

    private final Path jdk;
    private final Path file;

    private Archive(Path jdk) throws IOException {
        this.jdk = jdk;
        file = Settings.FOLDER.resolve("preflight-" + feature(jdk) + ".jsa");
    }

    /** Starts the service, asks once, ends it, and sees that something was left. */
    static Archive make(Path jdk, Exchange question) throws IOException, InterruptedException {
        Archive archive = new Archive(jdk);
        Files.deleteIfExists(archive.file);
        // It tells at length, on standard output, which classes it leaves out.
        Command making =
                Command.delivered(Settings.java(jdk), "-XX:ArchiveClassesAtExit=" + archive.file, "-Xlog:disable");
        try (ServiceProcess service = ServiceProcess.start(making)) {
            Load.once(service.address(), question);
            service.finish();
        }
        if (!Files.exists(archive.file)) {
            throw new IOException("there is no " + archive.file);
        }
        return archive;
    }

    /** The service started with it; without it, it does not start. */
    Command command(String... flags) {
        return Command.java(Settings.java(jdk), flags)
                .and("-XX:SharedArchiveFile=" + file, "-Xshare:on")
                .and("-jar", Settings.JAR.toString());
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
