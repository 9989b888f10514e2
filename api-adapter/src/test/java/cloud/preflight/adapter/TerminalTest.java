package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself on a terminal. */
class TerminalTest {

    private static final String QUESTIONS =
            "{\"operation\":\"delete_task\",\"request\":{\"task_id\":\"t\"}}\n".repeat(2);
    private static final String COUNTS = "2 questions: 0 allowed, 0 denied, 2 undetermined, 0 not read";

    @TempDir
    private Path folder;

    @Test
    void decisionsAreColouredUnlessTheEnvironmentSaysOtherwise() throws Exception {
        assertThat(check(Map.of())).contains(": delete_task \u001b[33m\u001b[1mUNDETERMINED\u001b[0m\r\n", COUNTS);
        assertThat(check(Map.of("NO_COLOR", "1")))
                .contains(": delete_task UNDETERMINED\r\n", COUNTS)
                .doesNotContain("\u001b");
    }

    @Test
    void answersAsJsonAreCountedForAPersonToo() throws Exception {
        assertThat(check(Map.of(), "--json")).contains("{\"line\":2,", COUNTS);
    }

    /** What a person sees. */
    private String check(Map<String, String> environment, String... flags) throws IOException, InterruptedException {
        Path script = Path.of("/usr/bin/script");
        assumeTrue(Files.isExecutable(script), "a terminal is made by the package bsdutils (or util-linux)");
        Path questions = Files.writeString(folder.resolve("q.ndjson"), QUESTIONS);
        List<String> arguments = new ArrayList<>(List.of("check"));
        arguments.addAll(List.of(flags));
        arguments.add(questions.toString());
        String command = String.join(" ", Program.command(arguments.toArray(String[]::new)));
        Path seen = folder.resolve("seen");
        ProcessBuilder builder = new ProcessBuilder(script.toString(), "-qec", "exec " + command, "/dev/null")
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(seen.toFile());
        builder.environment().remove("NO_COLOR");
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(3);
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(seen, StandardCharsets.UTF_8);
    }
}
