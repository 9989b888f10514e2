package cloud.preflight.adapter.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code docs/http.md} says of a thing. Whoever adds a field, a parameter or a header says there what it is. */
final class HttpPage {

    private static final List<Table> TABLES = Table.of("http.md");

    private HttpPage() {}

    /** The routes, in the order of the page. */
    static List<String> routes() {
        return rows("route").flatMap(row -> keys(row).stream()).toList();
    }

    /** The words for a field of an answer: {@code violations[].remedy}. */
    static String field(String path) {
        return words("field of the answer", path);
    }

    /** The words for a header. */
    static String header(String name) {
        return words("header", name);
    }

    /** The words for a query parameter; where each value has words of its own, all of them. */
    static String parameter(String name) {
        return found(
                Stream.of("parameter", "parameter of a page", "parameter of the console")
                        .flatMap(HttpPage::rows)
                        .filter(row ->
                                keys(row).stream().anyMatch(key -> key.equals(name) || key.startsWith(name + "=")))
                        .map(row -> keys(row).contains(name) ? said(row) : "- " + first(row) + ": " + last(row))
                        .collect(Collectors.joining("\n")),
                "parameter",
                name);
    }

    /** What is said of an error, as often as its status and its code stand there. */
    static String error(int status, String code) {
        return found(
                rows("status")
                        .filter(row -> first(row).equals(String.valueOf(status))
                                && keys(row, "code").contains(code))
                        .map(HttpPage::last)
                        .collect(Collectors.joining("\n\nOr ")),
                "error",
                status + " " + code);
    }

    /** The statuses and codes of every error but those of rows, in the order of the page. */
    static List<Failure> failures() {
        return rows("status")
                .filter(row -> first(row).matches("\\d+"))
                .map(row -> new Failure(
                        Integer.parseInt(first(row)), keys(row, "code").get(0)))
                .distinct()
                .toList();
    }

    private static String words(String column, String key) {
        return found(
                rows(column)
                        .filter(row -> keys(row).contains(key))
                        .map(HttpPage::last)
                        .collect(Collectors.joining("\n\n")),
                column,
                key);
    }

    private static String found(String words, String what, String key) {
        if (words.isEmpty()) {
            throw new IllegalStateException("docs/http.md does not say what the " + what + " `" + key + "` is");
        }
        return words;
    }

    /** The rows of the tables with this first column. */
    private static Stream<Map<String, String>> rows(String column) {
        return TABLES.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.keySet().iterator().next().equals(column));
    }

    private static String first(Map<String, String> row) {
        return row.values().iterator().next();
    }

    private static String last(Map<String, String> row) {
        List<String> cells = List.copyOf(row.values());
        return cells.get(cells.size() - 1);
    }

    /** Where a column says what its cells speak of, so does the sentence. */
    private static String said(Map<String, String> row) {
        return row.containsKey("rows") ? "Rows " + last(row) : last(row);
    }

    private static List<String> keys(Map<String, String> row, String column) {
        return Table.quoted(row.get(column));
    }

    /** What the first cell names; where its first is a field of an element, so are the others. */
    private static List<String> keys(Map<String, String> row) {
        List<String> keys = new ArrayList<>();
        String object = "";
        for (String key : Table.quoted(first(row))) {
            keys.add(object + key);
            object = object.isEmpty() && key.contains(".") ? key.substring(0, key.lastIndexOf('.') + 1) : object;
        }
        return keys;
    }
}
