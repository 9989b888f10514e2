package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs of {@code docs/embedding.md} compile as they stand there, and print what stands below each. */
class EmbeddingPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "embedding.md"));
    private static final Pattern PROGRAM = Pattern.compile(
            "```java\n(.*?public final class (\\w+) .*?)```\n\nIt prints\n\n```text\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VERSION =
            Pattern.compile("<version>([^<]+)</version>|preflight-openstack-facts:([\\d.]+)");

    @TempDir
    private Path folder;

    /** A program and its output. */
    record Program(String name, String code, String output) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Program> programs() throws IOException {
        return PROGRAM.matcher(Files.readString(PAGE))
                .results()
                .map(found -> new Program(found.group(2), found.group(1), found.group(3)))
                .toList();
    }

    @Test
    void everyJavaBlockIsAProgram() throws IOException {
        assertThat(Files.readString(PAGE).split("```java", -1))
                .hasSize(programs().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatStandsBelowIt(Program program) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve(program.name() + ".java"), program.code());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        source.toString())
                .directory(ROOT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(err)).isZero();
        assertThat(Files.readString(out, StandardCharsets.UTF_8)).isEqualToNormalizingNewlines(program.output());
    }

    @Test
    void theVersionsAreThisOne() throws IOException {
        List<String> shown = VERSION.matcher(Files.readString(PAGE))
                .results()
                .map(EmbeddingPageTest::version)
                .toList();
        assertThat(shown).hasSize(2).containsOnly(Preflight.create().version());
    }

    private static String version(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }
}
