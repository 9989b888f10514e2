package cloud.preflight.fleet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar of the job, which runs beside whatever a cluster has. */
class JobJarTest {

    private static final long MOST_BYTES = 6_000_000;
    /** A hundred, with {@code -Dloaders=100}, take a minute. */
    private static final int LOADERS = Integer.getInteger("loaders", 10);

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith("-job.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void isSmall() throws IOException {
        assertThat(Files.size(jar())).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void hasNobodyElsesClassesUnderTheirOwnNames() throws IOException {
        try (JarFile jar = new JarFile(jar().toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("cloud/preflight/")
                            || name.startsWith("org/drools/")
                            || name.startsWith("org/kie/"));
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("META-INF/preflight/version", "META-INF/LICENSE")
                    .noneMatch(name -> name.startsWith("META-INF/versions/"));
        }
    }

    @Test
    void decidesInAnyNumberOfLoadersAndLeavesNone() throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < LOADERS; i++) {
            loaders.add(decideInALoader());
        }
        long alive = LOADERS;
        for (int i = 0; i < LOADERS && alive > 1; i++) {
            System.gc();
            alive = loaders.stream().filter(loader -> loader.get() != null).count();
        }
        assertThat(alive).isLessThanOrEqualTo(1);
    }

    private static WeakReference<ClassLoader> decideInALoader() throws Exception {
        URL[] jar = {jar().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(jar, new Logging(ClassLoader.getPlatformClassLoader()))) {
            Class<?> preflight = loader.loadClass("cloud.preflight.Preflight");
            Class<?> request = loader.loadClass("cloud.preflight.request.Request");
            Class<?> facts = loader.loadClass("cloud.preflight.facts.Facts");
            Object protect = loader.loadClass("cloud.preflight.request.Protect")
                    .getConstructor(String.class)
                    .newInstance("s");
            Object verdict = preflight
                    .getMethod("check", request, facts)
                    .invoke(
                            preflight.getMethod("create").invoke(null),
                            protect,
                            facts.getMethod("none").invoke(null));
            assertThat(verdict.toString()).contains("SERVER_NOT_FOUND");
            return new WeakReference<>(loader);
        }
    }

    /** Spark brings the logging. */
    private static final class Logging extends ClassLoader {

        private Logging(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("org.slf4j.")) {
                return JobJarTest.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
