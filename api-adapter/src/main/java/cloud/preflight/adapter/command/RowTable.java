package cloud.preflight.adapter.command;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows of the published table for people, a line each: code, status, name, operations. */
final class RowTable {

    /** What most terminals have at least, or can be made to have. */
    private static final int COLUMNS = 100;

    private static final String GAP = "  ";

    private final int codes;
    private final int names;

    private RowTable(List<ErrorCode> rows) {
        codes = widest(rows, ErrorCode::code);
        names = widest(rows, ErrorCode::name);
    }

    /** The table of these rows. */
    static String of(List<ErrorCode> rows) {
        RowTable table = new RowTable(rows);
        return rows.stream().map(table::line).collect(Collectors.joining());
    }

    /** In words which operations a row concerns. */
    static String operations(ErrorCode row) {
        if (row.operations().isEmpty()) {
            return "no operation";
        }
        return row.operations().size() == Operation.values().length ? "every operation" : joined(row.operations());
    }

    private static int widest(List<ErrorCode> rows, Function<ErrorCode, String> cell) {
        return rows.stream().map(cell).mapToInt(String::length).max().orElse(0);
    }

    private String line(ErrorCode row) {
        String start = padded(row.code(), codes) + row.httpStatus() + GAP + padded(row.name(), names);
        return start + fitting(row, COLUMNS - start.length()) + '\n';
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length()) + GAP;
    }

    /** As many operations as there is room for, and how many more there are. */
    private static String fitting(ErrorCode row, int room) {
        String text = operations(row);
        List<Operation> all = List.copyOf(row.operations());
        for (int shown = all.size() - 1; text.length() > room && shown > 0; shown--) {
            text = joined(all.subList(0, shown)) + " and " + (all.size() - shown) + " more";
        }
        return text;
    }

    private static String joined(Collection<Operation> operations) {
        return operations.stream().map(Operation::id).collect(Collectors.joining(", "));
    }
}
