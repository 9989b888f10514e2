package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's copies of the contract are those of the contract itself, where that lies beside the project. */
class ContractCopiesTest {

    private static final Path CONTRACT = Path.of("..", "..", "shared", "contract");
    private static final Path TABLES = Path.of("src", "test", "resources", "contract");
    private static final Path EXAMPLES = Path.of("..", "examples", "contract");

    @BeforeEach
    void theContractLiesBesideTheProject() {
        assumeTrue(Files.isDirectory(CONTRACT), "no contract beside the project");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.tsv", "csbs-error-codes.zh.txt"})
    void aTableIsTheContracts(String table) {
        assertThat(TABLES.resolve(table)).hasSameBinaryContentAs(CONTRACT.resolve(table));
    }

    @Test
    void theWorkedExamplesAreTheContracts() throws IOException {
        List<Path> names = names(CONTRACT.resolve("examples"));
        assertThat(names(EXAMPLES)).containsExactlyElementsOf(names);
        assertThat(names)
                .allSatisfy(name -> assertThat(EXAMPLES.resolve(name))
                        .hasSameBinaryContentAs(CONTRACT.resolve("examples").resolve(name)));
    }

    private static List<Path> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::getFileName).sorted().toList();
        }
    }
}
