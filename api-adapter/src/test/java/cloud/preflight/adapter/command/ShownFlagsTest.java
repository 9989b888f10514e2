package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the pages say of the command in passing, {@code preflight COMMAND --flag}, names commands and flags that there are. */
class ShownFlagsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern COMMAND = Pattern.compile("`preflight ([^`]+)`");
    private static final String ANY = "COMMAND";

    static List<String> commands() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .flatMap(ShownFlagsTest::in)
                    .filter(command -> !command.startsWith(ANY))
                    .distinct()
                    .toList();
        }
    }

    private static Stream<String> in(Path page) {
        try {
            return COMMAND.matcher(Files.readString(page)).results().map(ShownFlagsTest::words).toList().stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String words(MatchResult found) {
        return found.group(1).replaceAll("\\s+", " ");
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(commands()).hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void namesWhatThereIs(String command) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        CommandLine line = PreflightCommand.commandLine(InputStream.nullInputStream(), nowhere, nowhere);
        for (String word : command.split(" ")) {
            if (word.startsWith("--")) {
                assertThat(line.getCommandSpec().optionsMap()).containsKey(word);
            } else if (!line.getSubcommands().isEmpty()) {
                // put|patch: each of them.
                assertThat(line.getSubcommands()).containsKeys(word.split("\\|"));
                line = line.getSubcommands().get(word.split("\\|")[0]);
            }
        }
    }
}
