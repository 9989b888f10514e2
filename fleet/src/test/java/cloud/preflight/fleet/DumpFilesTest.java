package cloud.preflight.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are read, in which order, and what their places say. */
class DumpFilesTest {

    @TempDir
    private Path directory;

    private void files(String... names) throws IOException {
        for (String name : names) {
            Path file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
    }

    private List<String> found(String... given) throws IOException {
        List<Path> paths = Arrays.stream(given).map(directory::resolve).toList();
        return DumpFiles.of(paths, in -> in).stream()
                .map(input -> String.join(
                        " ",
                        directory.relativize(Path.of(input.name())).toString(),
                        input.form().name(),
                        input.place().section().map(section -> section.id()).orElse("?"),
                        input.place().project()))
                .toList();
    }

    @Test
    void aDirectoryIsReadByTheCodePointsOfItsNames() throws IOException {
        files(
                "d/b.json",
                "d/a/z.jsonl.gz",
                "d/B.ndjson",
                "d/b-1.json",
                "d/notes.txt",
                "d/\uFFFD.json",
                "d/\uD83D\uDCBE.json");
        assertThat(found("d"))
                .containsExactly(
                        "d/B.ndjson LINES ? default",
                        "d/a/z.jsonl.gz LINES ? a",
                        "d/b-1.json ANSWER ? default",
                        "d/b.json ANSWER ? default",
                        "d/\uFFFD.json ANSWER ? default",
                        "d/\uD83D\uDCBE.json ANSWER ? default");
    }

    @Test
    void filesAreReadAsGiven() throws IOException {
        files("x/2.json", "x/1.json", "x/dump");
        assertThat(found("x/2.json", "x/dump", "x/1.json"))
                .containsExactly("x/2.json ANSWER ? default", "x/dump EITHER ? default", "x/1.json ANSWER ? default");
    }

    @Test
    void theSectionIsWhatTheFileOrElseItsDirectoryStartsWith() throws IOException {
        files(
                "d/servers-1.ndjson",
                "d/volume/1.ndjson",
                "d/volume/policy.json",
                "d/p/checkpoint_items/x.json.gz",
                "d/p/y.json");
        assertThat(found("d"))
                .containsExactly(
                        "d/p/checkpoint_items/x.json.gz ANSWER checkpoint_items p",
                        "d/p/y.json ANSWER ? p",
                        "d/servers-1.ndjson LINES servers default",
                        "d/volume/1.ndjson LINES volumes default",
                        "d/volume/policy.json ANSWER policies default");
        assertThat(found("d/p"))
                .containsExactly(
                        "d/p/checkpoint_items/x.json.gz ANSWER checkpoint_items default",
                        "d/p/y.json ANSWER ? default");
    }

    @Test
    void aDirectoryThatLeadsBackIsRefused() throws IOException {
        files("d/e/a.json");
        Files.createSymbolicLink(directory.resolve("d/e/up"), directory.resolve("d"));
        assertThatThrownBy(() -> found("d")).isInstanceOf(FileSystemLoopException.class);
    }
}
