package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What bash completes, with the script that the packages carry. */
class CompletionTest {

    private static final String ASK = """
            . "$SCRIPT" || exit 9
            COMP_WORDS=("$@")
            COMP_CWORD=$(($# - 1))
            COMP_LINE="$*"
            COMP_POINT=${#COMP_LINE}
            _complete_preflight
            printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws Exception {
        Files.writeString(folder.resolve("script"), Completion.script());
    }

    @BeforeEach
    void wantsBash() {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "install bash");
    }

    private static List<String> completed(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/bash", "--norc", "-c", ASK, "ask", "preflight"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("SCRIPT", folder.resolve("script").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out.lines().filter(line -> !line.isBlank()).map(String::strip).toList();
    }

    private static CommandLine all() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return PreflightCommand.commandLine(InputStream.nullInputStream(), nowhere, nowhere);
    }

    @Test
    void completesEveryCommand() throws Exception {
        assertThat(completed("")).containsAll(all().getSubcommands().keySet());
        assertThat(completed("ver")).containsExactly("version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "check", "inventory", "replay"})
    void completesEveryFlagOfACommand(String command) throws Exception {
        assertThat(completed(command, "--"))
                .containsAll(all().getSubcommands().get(command).getCommandSpec().optionsMap().keySet().stream()
                        .filter(name -> name.startsWith("--"))
                        .toList());
    }

    @Test
    void completesWhatAFlagMayBe() throws Exception {
        assertThat(completed("check", "--lang", "")).containsExactly("en", "zh");
        assertThat(completed("check", "--operation", "delete_"))
                .containsOnly("delete_policy", "delete_backup", "delete_task");
    }
}
