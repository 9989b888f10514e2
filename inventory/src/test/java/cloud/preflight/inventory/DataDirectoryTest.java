package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data directory is tried before it is relied on, and made only when it is written to. */
class DataDirectoryTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "data", "data/of/preflight", "data/../of"})
    void whatCanBeWrittenIsLeftAsItWas(String directory) throws Exception {
        probe(folder.resolve(directory));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatCannotBeMade() {
        Path system = Path.of("/proc");
        assumeTrue(Files.isDirectory(system), "there is no directory here that nobody may write to");
        assertFault(system.resolve("x"), system, "takes no files");
        assertFault(folder.resolve("x".repeat(300)), folder, "takes no files");
    }

    @Test
    void aFileInTheWay() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        assertFault(file, file, "is no directory");
        assertFault(file.resolve("data"), file, "is no directory");
    }

    @Test
    void aLinkToNowhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("data"), folder.resolve("nowhere"));
        assertFault(link, link, "is no directory");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise", "this is no database, though it is long enough to be one"})
    void aFileThatIsNoDatabase(String content) throws Exception {
        Path file = Files.writeString(folder.resolve("inventory.db"), content);
        assertFault(folder, file, "is no database");
        assertThat(file).hasContent(content);
    }

    @Test
    void aDirectoryInPlaceOfTheDatabase() throws Exception {
        assertFault(folder, Files.createDirectory(folder.resolve("inventory.db")), "is no database");
    }

    @Test
    void aDatabaseAndAnEmptyFileAreGood() throws Exception {
        Files.createFile(folder.resolve("inventory.db"));
        probe(folder);
        try (Inventory inventory = Inventory.in(folder)) {
            inventory.replace("p", new ByteArrayInputStream("{\"servers\":[]}".getBytes()));
            inventory.probe();
        }
        probe(folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).allMatch(file -> file.getFileName().toString().startsWith("inventory.db"));
        }
    }

    private static void probe(Path directory) throws FileSystemException {
        try (Inventory inventory = Inventory.in(directory)) {
            inventory.probe();
        }
    }

    private static void assertFault(Path directory, Path file, String reason) {
        assertThatThrownBy(() -> probe(directory)).isInstanceOfSatisfying(FileSystemException.class, fault -> {
            assertThat(fault.getFile()).isEqualTo(file.toString());
            assertThat(fault.getReason()).isEqualTo(reason);
        });
    }
}
