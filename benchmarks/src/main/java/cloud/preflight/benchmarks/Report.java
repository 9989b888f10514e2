package cloud.preflight.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The rows so far, each also printed when it comes, since all of them take long. */
final class Report {

    private final List<Row> rows = new ArrayList<>();

    void add(Row row) {
        rows.add(row);
        System.out.println(row);
    }

    void print() {
        System.out.println();
        System.out.println(Row.HEADER);
        System.out.println("|---|--:|--:|--:|--:|---|");
        rows.forEach(System.out::println);
    }
}
