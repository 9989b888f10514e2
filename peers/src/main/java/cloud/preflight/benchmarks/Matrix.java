package cloud.preflight.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A table of Markdown that has more columns than rows have baselines: who, and a figure for each question. */
final class Matrix {

    private final List<List<String>> lines = new ArrayList<>();

    Matrix(List<String> header) {
        lines.add(header);
    }

    void add(List<String> line) {
        lines.add(List.copyOf(line));
    }

    /** A figure, and how many of the baseline that is. */
    static String cell(Comparison comparison) {
        Row row = comparison.row("", "", Target.NONE);
        return row.figure() + "(" + row.ratio() + ")";
    }

    void print() {
        System.out.println();
        System.out.println(text(lines.get(0)));
        System.out.println("|---" + "|--:".repeat(lines.get(0).size() - 1) + "|");
        lines.stream().skip(1).map(Matrix::text).forEach(System.out::println);
    }

    private static String text(List<String> line) {
        return "| " + String.join(" | ", line) + " |";
    }
}
