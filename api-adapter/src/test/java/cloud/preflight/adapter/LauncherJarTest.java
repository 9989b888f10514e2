package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code preflight} with the file that is delivered, and an archive of its classes. Run by the build: {@code mvn verify}. */
@DisabledOnOs(OS.WINDOWS)
class LauncherJarTest {

    private static final Path PACKAGING = Path.of("..", "packaging");

    @TempDir
    private static Path installed;

    private static Path jar;

    private record Ended(int status, String out, String err) {}

    @BeforeAll
    static void install() throws Exception {
        Path library = Files.createDirectories(installed.resolve("lib/preflight"));
        Path program = Files.createDirectories(installed.resolve("bin")).resolve("preflight");
        Files.copy(PACKAGING.resolve("bin/preflight"), program);
        for (String part : List.of("java.sh", "make-archive")) {
            Files.copy(PACKAGING.resolve("lib").resolve(part), library.resolve(part));
        }
        jar = Files.copy(Path.of("target/preflight.jar"), library.resolve("preflight.jar"));
        Ended made = run(library.resolve("make-archive"), "");
        assertThat(made).isEqualTo(new Ended(0, "", ""));
    }

    private static Ended preflight(String options, String... arguments) throws Exception {
        return run(installed.resolve("bin/preflight"), options, arguments);
    }

    private static Ended run(Path program, String options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Path err = Files.createTempFile(installed, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().keySet().removeIf(name -> name.contains("JAVA") || name.startsWith("PREFLIGHT_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PREFLIGHT_JAVA_OPTS", options);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, Files.readString(err));
    }

    /** Whether classes come from the archive, as the virtual machine itself says. */
    private static boolean usesTheArchive() throws Exception {
        Path said = installed.resolve("classes");
        Ended ended = preflight("-Xlog:class+load:file=" + said, "version");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        try (Stream<String> lines = Files.lines(said)) {
            return lines.anyMatch(line -> line.contains("cloud.preflight.") && line.contains("shared objects file"));
        }
    }

    @Test
    void anArchiveIsUsedAsLongAsItFitsAndLeftUnusedWithoutAWord() throws Exception {
        assertThat(usesTheArchive()).isTrue();
        String version = preflight("", "version").out();

        FileTime made = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
        assertThat(preflight("", "version")).isEqualTo(new Ended(0, version, ""));
        assertThat(usesTheArchive()).isFalse();
        Files.setLastModifiedTime(jar, made);

        Files.writeString(jar.resolveSibling("classes.jsa"), "something else");
        assertThat(preflight("", "version")).isEqualTo(new Ended(0, version, ""));
    }
}
