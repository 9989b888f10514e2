package cloud.preflight.adapter.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A table of a page.
 *
 * @param heading what it stands below, without the marks around it
 * @param rows its cells by the names of their columns, without links
 */
record Table(String heading, List<Map<String, String>> rows) {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\([^)]+\\)");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** The tables of a page under docs. */
    static List<Table> of(String page) {
        List<Table> tables = new ArrayList<>();
        String heading = "";
        List<String> columns = List.of();
        for (String line : lines(page)) {
            if (line.startsWith("#")) {
                heading = line.replaceFirst("#+ ", "").replace("`", "");
            }
            if (!line.startsWith("|")) {
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = cells(line);
                tables.add(new Table(heading, new ArrayList<>()));
            } else if (!line.startsWith("|--")) {
                tables.get(tables.size() - 1).rows.add(row(columns, cells(line)));
            }
        }
        return tables;
    }

    private static List<String> lines(String page) {
        try {
            return Files.readAllLines(Path.of("..", "docs", page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(cell -> LINK.matcher(cell).replaceAll("$1").strip())
                .toList();
    }

    private static Map<String, String> row(List<String> columns, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        return row;
    }

    /** What stands between the marks of a cell, one by one. */
    static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
