package cloud.preflight.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of the pages is derived from the catalog. {@code -Dpreflight.rewrite=true} writes it anew. */
class ErrorIndexTest {

    private static final Path INDEX = Path.of("..", "docs", "errors", "README.md");
    private static final String HEAD = """
            # The 52 error rows

            In the order in which a verdict reports them, and below
            [which operation may meet which row](#which-operation-may-meet-which-row). Made from the catalog:
            `mvn -pl catalog test -Dtest=ErrorIndexTest -Dpreflight.rewrite=true` writes it anew.

            | row | code | HTTP | decided by | [remedy](../glossary.md) | what is wrong |
            |---|---|---|---|---|---|
            """;
    private static final String MATRIX = """

            ## Which operation may meet which row

            """;

    @Test
    void isWhatTheCatalogSays() throws IOException {
        String index = HEAD
                + rows().map(ErrorIndexTest::line).collect(Collectors.joining())
                + MATRIX
                + heads()
                + rows().filter(row -> !row.operations().isEmpty())
                        .map(ErrorIndexTest::dots)
                        .collect(Collectors.joining());
        if (Boolean.getBoolean("preflight.rewrite")) {
            Files.writeString(INDEX, index);
        }
        assertThat(INDEX).hasContent(index);
    }

    private static Stream<ErrorCode> rows() {
        return Arrays.stream(ErrorCode.values());
    }

    private static Stream<Operation> operations() {
        return Arrays.stream(Operation.values());
    }

    private static String line(ErrorCode row) {
        return tableRow(Stream.of(
                link(row),
                row.code(),
                String.valueOf(row.httpStatus()),
                row.stage().decidedBy(),
                row.remedy().id(),
                row.description(Language.ENGLISH)));
    }

    /** A column an operation, its name broken so that all of them fit on a page. */
    private static String heads() {
        return tableRow(Stream.concat(
                        Stream.of("row", "code"),
                        operations().map(operation -> operation.id().replace("_", "_<br>"))))
                + "|---|---|" + ":-:|".repeat(Operation.values().length) + "\n";
    }

    private static String dots(ErrorCode row) {
        return tableRow(Stream.concat(
                Stream.of(link(row), row.code()),
                operations().map(operation -> row.operations().contains(operation) ? "●" : "")));
    }

    private static String link(ErrorCode row) {
        return "[%s](%s.md)".formatted(row.name(), row.name());
    }

    private static String tableRow(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
