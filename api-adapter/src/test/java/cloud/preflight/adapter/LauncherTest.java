package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Java the script {@code preflight} runs, and with what, told by programs that stand in for a Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

    private static final Path PACKAGING = Path.of("..", "packaging");

    /** Prints what it was given, a word a line. */
    private static final String STAND_IN = """
            #!/bin/sh
            case $* in -version) echo 'openjdk version "%s" 2026-01-01' >&2; exit 0 ;; esac
            printf '%%s\\n' "$0" "$@"
            """;

    @TempDir
    private Path folder;

    private Path installed;

    private record Ended(int status, List<String> out, String err) {}

    @BeforeEach
    void install() throws IOException {
        installed = folder.resolve("in stalled");
        copy("bin/preflight", "bin/preflight");
        copy("lib/java.sh", "lib/preflight/java.sh");
        // The usual place is that of the machine, which may have any.
        Path java = installed.resolve("lib/preflight/java.sh");
        Files.writeString(java, Files.readString(java).replace("/usr/lib/jvm", folder + "/jvm"));
    }

    private void copy(String from, String to) throws IOException {
        Path target = installed.resolve(to);
        Files.createDirectories(target.getParent());
        Files.copy(PACKAGING.resolve(from), target);
    }

    private Path java(String name, String version, boolean tells) throws IOException {
        Path home = folder.resolve(name);
        Path program = home.resolve("bin/java");
        Files.createDirectories(program.getParent());
        Files.writeString(program, STAND_IN.formatted(version));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        if (tells) {
            Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        }
        return home;
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        return run(installed.resolve("bin/preflight"), environment, arguments);
    }

    private Ended run(Path script, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.contains("JAVA"));
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out.lines().toList(), err);
    }

    private String jar() throws IOException {
        return installed.toRealPath().resolve("lib/preflight/preflight.jar").toString();
    }

    @ParameterizedTest
    @CsvSource({"17.0.15,true", "17,false", "21.0.2,true", "25-ea,false"})
    void takesTheJavaThatIsNamedIfItIsNewEnough(String version, boolean tells) throws Exception {
        Path home = java("named", version, tells);
        Ended ended = run(Map.of("JAVA_HOME", home.toString()), "codes", "a b", "*");
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith(home + "/bin/java").endsWith("-jar", jar(), "codes", "a b", "*");
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_292,true", "11.0.2,true", "16,false"})
    void passesOverOneThatIsTooOld(String version, boolean tells) throws Exception {
        Path old = java("old", version, tells);
        Path good = java("jvm/good", "17.0.1", true);
        Ended ended = run(Map.of("JAVA_HOME", old.toString(), "PATH", old + "/bin:/usr/bin:/bin"), "version");
        assertThat(ended.out()).startsWith(good + "/bin/java");
    }

    @Test
    void takesTheOneOnThePathThroughLinks() throws Exception {
        Path good = java("good", "17.0.1", true);
        Path path = Files.createDirectory(folder.resolve("path"));
        Files.createSymbolicLink(path.resolve("java"), good.resolve("bin/java"));
        Ended ended = run(Map.of("PATH", path + ":/usr/bin:/bin"), "version");
        assertThat(ended.out()).startsWith(good + "/bin/java");
    }

    @Test
    void withoutOneItSaysSoInALineThatTellsWhatThereIs() throws Exception {
        Path old = java("old", "11.0.2", true);
        // Only what the script itself needs.
        Path path = Files.createDirectory(folder.resolve("path"));
        for (String needed : List.of("readlink", "sed", "uname")) {
            Path program = Files.writeString(
                    path.resolve(needed), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + needed + " \"$@\"\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Ended ended = run(Map.of("JAVA_HOME", old.toString(), "PATH", path.toString()), "version");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .isEqualTo("preflight needs Java 17 or later and found Java 11 in " + old
                        + "; JAVA_HOME says where one is\n");
    }

    @Test
    void findsItsJarThroughLinksAndFromAnywhere() throws Exception {
        Path home = java("named", "17", true);
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), Path.of("..", "in stalled", "bin", "preflight"));
        Files.createSymbolicLink(links.resolve("preflight"), links.resolve("first"));
        Ended ended = run(links.resolve("preflight"), Map.of("JAVA_HOME", home.toString()), "version");
        assertThat(ended.out()).endsWith("-jar", jar(), "version");
    }

    @Test
    void aServiceEndsWhenMemoryRunsOutAndAnAnswerIsNeverMistakenForThat() throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", java("named", "17", true).toString());
        String exits = "-XX:+ExitOnOutOfMemoryError";
        assertThat(run(java, "serve").out()).contains(exits, "-XX:MaxRAMPercentage=50");
        assertThat(run(java, "check", "serve").out()).doesNotContain(exits).contains("-XX:+UseSerialGC");
    }

    @Test
    void theOptimizingCompilerIsForWhatRunsLong() throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", java("named", "17", true).toString());
        String quick = "-XX:TieredStopAtLevel=1";
        assertThat(run(java, "check", "fleet").out()).contains(quick);
        assertThat(run(java, "fleet", "dump").out()).doesNotContain(quick).contains("-XX:+UseSerialGC");
        assertThat(run(java, "serve").out()).doesNotContain(quick);
    }

    @Test
    void optionsOfTheVirtualMachineWinOverItsOwnAndThoseForItAloneOverTheOthers() throws Exception {
        Map<String, String> environment = Map.of(
                "JAVA_HOME",
                java("named", "17", true).toString(),
                "JAVA_OPTS",
                "-Xmx1g -Da=*",
                "PREFLIGHT_JAVA_OPTS",
                "-Xmx2g -XX:+UseG1GC");
        List<String> given = run(environment, "check").out();
        assertThat(given)
                .containsSubsequence("-Xlog:disable", "-Xmx1g", "-Da=*", "-Xmx2g", "-XX:+UseG1GC", "-jar", "check")
                .doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void takesAnArchiveWhereThereIsOne() throws Exception {
        Map<String, String> java = Map.of("JAVA_HOME", java("named", "17", true).toString());
        assertThat(run(java, "version").out()).noneMatch(word -> word.contains("classes"));
        Files.createFile(installed.resolve("lib/preflight/classes.jsa"));
        assertThat(run(java, "version").out())
                .contains("-XX:SharedArchiveFile=" + jar().replace("preflight.jar", "classes.jsa"));
    }
}
