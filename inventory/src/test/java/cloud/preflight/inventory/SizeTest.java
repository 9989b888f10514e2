package cloud.preflight.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.Section;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How much is kept, and by how many connections. */
@ParameterizedClass
@EnumSource(Kind.class)
class SizeTest {

    @Parameter
    private Kind kind;

    @TempDir
    private Path directory;

    private Inventory inventory;

    @BeforeEach
    void open() {
        inventory = kind.open(directory);
    }

    @AfterEach
    void close() {
        inventory.close();
    }

    private void put(String project, String facts) throws Exception {
        inventory.replace(project, new ByteArrayInputStream(facts.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsKeptAtFirst() {
        assertThat(inventory.size()).isEqualTo(new Inventory.Size(0, Map.of()));
    }

    @Test
    void theDocumentsOfAllProjectsAreCounted() throws Exception {
        put("a", "{\"servers\":[{\"id\":\"1\",\"status\":\"A\"},{\"id\":\"2\",\"status\":\"A\"}],\"account\":{}}");
        put("b", "{\"servers\":[{\"id\":\"1\",\"status\":\"A\"}],\"policies\":[]}");
        assertThat(inventory.size())
                .isEqualTo(
                        new Inventory.Size(2, Map.of(Section.SERVERS, 3L, Section.POLICIES, 0L, Section.ACCOUNT, 1L)));
    }

    @Test
    void theProjectsThatHaveFactsAreListed() throws Exception {
        assertThat(inventory.projects()).isEmpty();
        put("ü", "{\"servers\":[]}");
        put("b", "{\"policies\":[],\"servers\":[]}");
        put("emptied", "{\"servers\":[]}");
        inventory.clear("emptied");
        assertThat(inventory.projects()).containsExactly("b", "ü");
    }

    @Test
    void theConnectionsAreCountedWithoutOpeningAny() throws Exception {
        assertThat(inventory.readers()).isEqualTo(new Pool(0, 0, 0));
        assertThat(inventory.writers()).isEqualTo(new Pool(0, 0, 0));
        put("a", "{\"servers\":[]}");
        assertThat(inventory.writers().active()).isZero();
        assertThat(inventory.writers().idle()).isPositive();
        inventory.close();
        assertThat(inventory.writers()).isEqualTo(new Pool(0, 0, 0));
    }
}
