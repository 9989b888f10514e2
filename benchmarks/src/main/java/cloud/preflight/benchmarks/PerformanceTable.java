package cloud.preflight.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Measures everything but the soak, or the parts that {@code -Dtable} names, and prints one table. */
public final class PerformanceTable {

    private interface Measuring {
        void measure(Report report) throws Exception;
    }

    private enum Part {
        ENGINE(EngineTable::measure),
        THREADS(ThreadsTable::measure),
        BYTES(BytesTable::measure),
        EXPLAIN(ExplainTable::measure),
        HTTP(HttpTable::measure),
        LINES(LinesTable::measure),
        START(StartTable::measure),
        MEMORY(MemoryTable::measure),
        INVENTORY(InventoryTable::measure),
        FLEET(FleetTable::measure),
        COSTS(CostTable::measure),
        SOAK(SoakTable::measure);

        private final Measuring measuring;

        Part(Measuring measuring) {
            this.measuring = measuring;
        }
    }

    private PerformanceTable() {}

    /** Prints the table; it takes about two hours, or some minutes with {@code quick} among what is named. */
    public static void main(String[] arguments) throws Exception {
        Report report = new Report();
        for (Part part : parts()) {
            part.measuring.measure(report);
        }
        report.print();
    }

    private static List<Part> parts() {
        List<Part> named = Settings.TABLE.stream()
                .filter(name -> !name.equals(Settings.QUICK) && !name.equals("all"))
                .map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
        return named.isEmpty() ? List.copyOf(EnumSet.complementOf(EnumSet.of(Part.SOAK))) : named;
    }
}
