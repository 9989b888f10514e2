package cloud.preflight.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A row of the contract's tables: the published table, and the one beside it that gives names and arguments. */
record Published(Row row, Texts texts) {

    private static final int ENTRIES = 5;
    private static final List<Published> ALL = read();

    /** A line of {@code rows.tsv}. */
    record Row(
            String code,
            int status,
            String name,
            List<String> arguments,
            String remedy,
            String decidedBy,
            List<String> operations) {}

    /** An entry of {@code csbs-error-codes.zh.txt}. */
    record Texts(int status, String code, String message, String description, String solution) {}

    static List<Published> all() {
        return ALL;
    }

    static Published of(ErrorCode row) {
        return ALL.stream()
                .filter(published -> published.row().name().equals(row.name()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("rows.tsv has no row " + row));
    }

    private static List<Published> read() {
        Iterator<Texts> texts = readTexts().iterator();
        List<Published> all = lines("rows.tsv").stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("error_code"))
                .map(line -> new Published(readRow(line.split("\t", -1)), texts.next()))
                .toList();
        if (texts.hasNext()) {
            throw new AssertionError("rows.tsv has no row for " + texts.next());
        }
        return all;
    }

    private static Row readRow(String[] cells) {
        return new Row(
                cells[0], Integer.parseInt(cells[1]), cells[2], words(cells[3]), cells[4], cells[5], words(cells[6]));
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }

    /** Five lines a row, each but the last one's end in a bar. */
    private static List<Texts> readTexts() {
        List<String> lines = lines("csbs-error-codes.zh.txt");
        List<Texts> texts = new ArrayList<>();
        for (int i = lines.indexOf("---|---|---|---|---|") + 1; lines.get(i).matches("\\d{3} \\|"); i += ENTRIES) {
            List<String> entry = lines.subList(i, i + ENTRIES).stream()
                    .map(line -> line.substring(0, line.lastIndexOf(" |")))
                    .toList();
            texts.add(
                    new Texts(Integer.parseInt(entry.get(0)), entry.get(1), entry.get(2), entry.get(3), entry.get(4)));
        }
        return texts;
    }

    private static List<String> lines(String file) {
        try (InputStream table = Published.class.getResourceAsStream("/contract/" + file)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
