package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The picture at the top of README.md is what {@code check} prints. {@code -Dpreflight.rewrite=true} draws it anew. */
class CheckPictureTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PICTURE = ROOT.resolve(Path.of("docs", "check.svg"));
    private static final String COLOURS = "picocli.ansi";

    @BeforeEach
    void asOnATerminal() {
        System.setProperty(COLOURS, "true");
    }

    @AfterEach
    void asBefore() {
        System.clearProperty(COLOURS);
    }

    @Test
    void showsWhatCheckPrints() throws IOException {
        TerminalPicture picture =
                new TerminalPicture("preflight check allows a backup, denies a restore, and says why");
        check(picture, "examples/protect.json", "examples/restore.json");
        if (Boolean.getBoolean("preflight.rewrite")) {
            Files.writeString(PICTURE, picture.svg());
        }
        assertThat(PICTURE).hasContent(picture.svg());
    }

    @Test
    void isShownOnTop() throws IOException {
        try (Stream<String> lines = Files.lines(ROOT.resolve("README.md"))) {
            assertThat(lines.limit(10)).anyMatch(line -> line.startsWith("![") && line.endsWith("](docs/check.svg)"));
        }
    }

    private static void check(TerminalPicture picture, String... files) {
        String here = ROOT + "/";
        String[] arguments = Stream.concat(Stream.of("check"), Stream.of(files).map(here::concat))
                .toArray(String[]::new);
        Run run = Run.of(arguments);
        picture.typed("java -jar api-adapter/target/preflight.jar check " + String.join(" ", files))
                .printed(run.out().replace(here, ""))
                .typed("echo $?")
                .printed(String.valueOf(run.status()));
    }
}
