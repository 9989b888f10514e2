package cloud.preflight.internal.rules;

import cloud.preflight.catalog.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page that explains a row, under {@code docs/errors}. */
record Page(Path file, List<String> lines) {

    static final Path FOLDER = Path.of("..", "docs", "errors");

    private static final String ENDING = ".md";
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)]*)?\\)");

    static Path of(ErrorCode row) {
        return FOLDER.resolve(row.name() + ENDING);
    }

    static Page read(ErrorCode row) {
        try {
            return new Page(of(row), Files.readAllLines(of(row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the pages of rows; a page about the folder itself is none. */
    static List<String> rows() {
        return names(ENDING).filter(row -> !row.equals("README")).toList();
    }

    static Stream<String> names(String ending) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
            return names.stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The places inside the project that it links to. */
    List<String> links() {
        return LINK.matcher(String.join("\n", lines))
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.contains("://"))
                .toList();
    }

    /** The first line after the title that begins like this, without it. */
    String quoted(String start) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .map(line -> line.substring(start.length()))
                .orElse("no line that begins with " + start);
    }
}
