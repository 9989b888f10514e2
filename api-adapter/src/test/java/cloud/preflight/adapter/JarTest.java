package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is delivered. Run by the build once there is one: {@code mvn verify}. */
class JarTest {

    private static final Path JAR = Path.of("target/preflight.jar");
    private static final String LICENSE = "META-INF/LICENSE";
    private static final long LARGEST = 55_000_000;

    @TempDir
    private Path folder;

    @Test
    void itIsNoLargerThanItMustBe() throws IOException {
        assertThat(Files.size(JAR)).isLessThanOrEqualTo(LARGEST);
    }

    @Test
    void itHasTheDatabaseForThePlatformsThatAreServedAndNoOther() throws IOException {
        String libraries = "org/sqlite/native/";
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith(libraries))
                            .map(name -> name.substring(libraries.length(), name.lastIndexOf('/'))))
                    .containsExactlyInAnyOrder(
                            "Linux/x86_64",
                            "Linux/aarch64",
                            "Linux-Musl/x86_64",
                            "Linux-Musl/aarch64",
                            "Mac/x86_64",
                            "Mac/aarch64",
                            "Windows/x86_64",
                            "Windows/aarch64");
        }
    }

    @Test
    void itMayLoadTheDatabaseAndHasTheLicense() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
            assertThat(jar.getInputStream(jar.getEntry(LICENSE)))
                    .hasSameContentAs(Files.newInputStream(Path.of("../LICENSE")));
        }
    }

    @Test
    void itKeepsFacts() throws Exception {
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\"servers\":[]}");
        Path data = folder.resolve("data");
        Process put = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toString(),
                        "inventory",
                        "put",
                        "--data",
                        data.toString(),
                        facts.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(put.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(put.waitFor()).as(told).isZero();
        assertThat(told).doesNotContain("WARN");
        assertThat(data.resolve("inventory.db")).isNotEmptyFile();
    }
}
