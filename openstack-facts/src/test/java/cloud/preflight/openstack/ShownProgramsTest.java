package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java block of a page is a whole program, compiles as it stands there, and prints what stands below it. */
class ShownProgramsTest {

    private static final long LONGEST_MINUTES = 3;
    private static final Pattern CLASS = Pattern.compile("public final class (\\w+) ");

    @TempDir
    private Path folder;

    static List<Block> programs() {
        return Block.in("java");
    }

    @Test
    void thereAreSome() {
        assertThat(programs()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printsWhatStandsBelowIt(Block program) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve(name(program) + ".java"), program.text());
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        source.toString())
                .directory(Block.ROOT.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        assertThat(program.prints())
                .singleElement()
                .extracting(Block::text)
                .isEqualTo(Files.readString(out, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }

    private static String name(Block program) {
        Matcher name = CLASS.matcher(program.text());
        assertThat(name.find()).as("a whole program").isTrue();
        return name.group(1);
    }
}
