package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.command.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program in the locale that services and images have unless somebody sets one, which knows ASCII alone. */
class LocaleTest {

    private static final String NAMELESS =
            "can't be the name of a file in this locale: start preflight with LC_ALL=C.UTF-8";

    private static final String PREFLIGHT = "preflight() { \"$JAVA\" @\"$FLAGS\" \"$@\"; }\n";

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @Test
    void anIdIsTheOneThatWasGiven() throws Exception {
        Files.writeString(folder.resolve("facts.json"), "{\"server\":{\"id\":\"sü\",\"status\":\"ERROR\"}}");
        Ended run = run("preflight check --json --operation protect --server sü --facts facts.json");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("CSBS.6005", "Server (sü)");
        assertThat(run.status()).isEqualTo(1);
    }

    @Test
    void aProjectIsTheOneThatWasGiven() throws Exception {
        Files.writeString(folder.resolve("facts.json"), "{\"servers\":[]}");
        assertThat(run("preflight inventory put --data data --project ü facts.json")
                        .err())
                .isEmpty();
        assertThat(get("ü")).isEqualTo("{\"servers\":[]}\n");
        assertThat(get("é")).isEqualTo("{}\n");
    }

    private String get(String project) {
        return Run.of("inventory", "get", "--data", folder + "/data", "--project", project)
                .out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preflight codes $(printf 'x\\374')   | the argument x\uFFFD is no text in this locale, nor in UTF-8",
                "preflight check sü.json              | sü.json " + NAMELESS,
                "preflight check --operation protect --facts fü | fü " + NAMELESS,
                "export PREFLIGHT_DATA_DIR=dü; preflight serve | PREFLIGHT_DATA_DIR is dü, which " + NAMELESS,
                "export PREFLIGHT_PROFILE=pü; preflight version | PREFLIGHT_PROFILE is pü, which " + NAMELESS
            })
    void whatCannotBeTakenAsItIsGivenIsNamedAndHasStatusTwo(String command, String said) throws Exception {
        Ended run = run(command);
        assertThat(run.err()).contains(said).doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void theDirectoryOfTheProgramIsNotTakenForAnother() throws Exception {
        Ended run = run("mkdir ü && cd ü && preflight inventory get");
        assertThat(run.err()).startsWith("the data directory is preflight-data in a directory that has no name");
        assertThat(run.status()).isEqualTo(2);
    }

    /** Runs commands of a shell, since not every locale of a test can say what is in them. */
    private Ended run(String commands) throws Exception {
        Path script = Files.writeString(folder.resolve("script"), PREFLIGHT + commands + "\n");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString())
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PREFLIGHT_") || name.equals("JAVA_TOOL_OPTIONS"));
        environment.put("LC_ALL", "C");
        environment.put("JAVA", ClassArchive.java());
        environment.put("FLAGS", ClassArchive.FLAGS.toString());
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
