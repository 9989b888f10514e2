package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The index of the pages is derived from the catalog. {@code -Dpreflight.rewrite=true} writes it anew. */
class ErrorIndexTest {

    private static final Path INDEX = Path.of("..", "docs", "errors", "README.md");
    private static final String HEAD = """
            # The 52 error rows

            In the order in which a verdict reports them. Made from the catalog:
            `mvn -pl catalog test -Dtest=ErrorIndexTest -Dpreflight.rewrite=true` writes it anew.

            | row | code | HTTP | decided by | operations | what is wrong |
            |---|---|---|---|---|---|
            """;

    @Test
    void isWhatTheCatalogSays() throws IOException {
        String index = HEAD
                + Arrays.stream(ErrorCode.values()).map(ErrorIndexTest::line).collect(Collectors.joining());
        if (Boolean.getBoolean("preflight.rewrite")) {
            Files.writeString(INDEX, index);
        }
        assertThat(INDEX).hasContent(index);
    }

    private static String line(ErrorCode row) {
        String operations = row.operations().equals(Operation.EVERY)
                ? "every"
                : row.operations().stream().map(Operation::id).collect(Collectors.joining(", "));
        return "| [%s](%s.md) | %s | %d | %s | %s | %s |%n"
                .formatted(
                        row.name(),
                        row.name(),
                        row.code(),
                        row.httpStatus(),
                        row.stage().decidedBy(),
                        operations,
                        row.description(Language.ENGLISH))
                .replace(System.lineSeparator(), "\n");
    }
}
