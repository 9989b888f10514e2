package cloud.preflight.adapter.decisionlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is full, moved, removed or on a full disk. */
class FileSinkTest {

    private static final int LARGEST = 10;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() throws IOException {
        file = Files.createDirectory(folder.resolve("log")).resolve("decisions");
    }

    private FileSink open(int files) throws IOException {
        return new FileSink(file, LARGEST, files);
    }

    private static void write(Sink sink, String... lines) throws IOException {
        for (String line : lines) {
            sink.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void isAppendedToAndBecomesNumberedFilesOfWhichTheOldestGoes() throws IOException {
        FileSink sink = open(3);
        write(sink, "1234", "5678", "abcd", "a line that is longer than a file", "last");
        sink.close();
        assertThat(names()).containsExactly("decisions", "decisions.1", "decisions.2");
        assertThat(Files.readString(file)).isEqualTo("last\n");
        assertThat(Files.readString(file.resolveSibling("decisions.1")))
                .isEqualTo("a line that is longer than a file\n");
        assertThat(Files.readString(file.resolveSibling("decisions.2"))).isEqualTo("abcd\n");
    }

    @Test
    void oneFileIsBegunAnew() throws IOException {
        FileSink sink = open(1);
        write(sink, "1234", "5678", "abcd");
        sink.close();
        assertThat(names()).containsExactly("decisions");
        assertThat(Files.readString(file)).isEqualTo("abcd\n");
    }

    @Test
    void goesOnWhereItEndedAndEndsALineThatBrokeOff() throws IOException {
        Files.writeString(file, "brok");
        FileSink sink = open(2);
        write(sink, "1234");
        sink.close();
        assertThat(Files.readString(file)).isEqualTo("brok\n1234\n");
        FileSink later = open(2);
        write(later, "5678");
        later.close();
        assertThat(Files.readString(file)).isEqualTo("5678\n");
        assertThat(Files.readString(file.resolveSibling("decisions.1"))).isEqualTo("brok\n1234\n");
    }

    @Test
    void isOpenedAnewWhenSomebodyMovedIt() throws IOException {
        FileSink sink = open(2);
        write(sink, "1234");
        Files.move(file, file.resolveSibling("moved"));
        write(sink, "5678");
        sink.close();
        assertThat(Files.readString(file)).isEqualTo("5678\n");
        assertThat(Files.readString(file.resolveSibling("moved"))).isEqualTo("1234\n");
    }

    @Test
    void failsWhileItsFolderIsAwayAndGoesOnWhenItIsBack() throws IOException {
        FileSink sink = open(2);
        write(sink, "1234");
        Path away = Files.move(file.getParent(), folder.resolve("away"));
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> write(sink, "5678"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("No such file or directory");
        }
        Files.move(away, file.getParent());
        write(sink, "5678");
        sink.close();
        assertThat(Files.readString(file)).isEqualTo("1234\n5678\n");
    }

    @Test
    void aFullDiskIsAFailureEachTimeAndNothingIsMoved() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this machine has no /dev/full");
        FileSink sink = new FileSink(full, 1, 3);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> write(sink, "1234")).hasMessage("No space left on device");
        }
        sink.close();
        assertThat(full).exists();
        assertThat(Path.of("/dev/full.1")).doesNotExist();
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> new FileSink(folder, LARGEST, 2)).hasMessageContaining("Is a directory");
    }
}
