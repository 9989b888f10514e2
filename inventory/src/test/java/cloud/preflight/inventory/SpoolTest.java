package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cloud.preflight.facts.FactSource.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A temporary file that fails is a store that fails; a stream that breaks off is not. */
class SpoolTest {

    private static final Path ALWAYS_FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void aFileThatCanNotBeMadeIsUnavailable() {
        Spool nowhere = new Spool(folder.resolve("missing/file"));
        assertThatThrownBy(() -> nowhere.take(stream("{}"))).isInstanceOf(Unavailable.class);
        assertThatThrownBy(nowhere::out).isInstanceOf(Unavailable.class);
        assertThatThrownBy(nowhere::last).isInstanceOf(Unavailable.class);
    }

    @Test
    void aFullDiskIsUnavailable() throws IOException {
        Spool full = full();
        assertThatThrownBy(() -> full.take(stream("{}"))).isInstanceOf(Unavailable.class);
        full.delete();
    }

    @Test
    void everythingOnAFullDiskIsUnavailableAndLeavesNothing() throws Exception {
        try (Inventory inventory = Inventory.in(folder.resolve("data"))) {
            inventory.replace("p", stream("{\"servers\":[]}"));
        }
        try (Database database = new SqliteDatabase(folder.resolve("data"), "", new Keys())) {
            for (String project : new String[] {"p", "never written"}) {
                Spool full = full();
                assertThatThrownBy(() -> Everything.of(project, database, full)).isInstanceOf(Unavailable.class);
                assertThat(folder.resolve("full")).doesNotExist();
            }
        }
    }

    @Test
    void aStreamThatBreaksOffIsNot() {
        Spool spool = new Spool(folder.resolve("file"));
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        assertThatThrownBy(() -> spool.take(breaking)).isInstanceOf(IOException.class);
    }

    /** Through a link, which is what is removed afterwards. */
    private Spool full() throws IOException {
        assumeTrue(Files.exists(ALWAYS_FULL), "needs " + ALWAYS_FULL + ", which Linux has");
        return new Spool(Files.createSymbolicLink(folder.resolve("full"), ALWAYS_FULL));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
