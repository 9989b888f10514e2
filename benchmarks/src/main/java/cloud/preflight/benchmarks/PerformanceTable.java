package cloud.preflight.benchmarks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Measures everything but the soak, or the parts that {@code -Dtable} or the arguments name, and prints one table. */
public final class PerformanceTable {

    private interface Measuring {
        void measure(Report report) throws Exception;
    }

    private enum Part {
        ENGINE(EngineTable::measure),
        THREADS(ThreadsTable::measure),
        BYTES(BytesTable::measure),
        HTTP(HttpTable::measure),
        LINES(LinesTable::measure),
        START(StartTable::measure),
        MEMORY(MemoryTable::measure),
        INVENTORY(InventoryTable::measure),
        COSTS(CostTable::measure),
        SOAK(SoakTable::measure);

        private final Measuring measuring;

        Part(Measuring measuring) {
            this.measuring = measuring;
        }
    }

    private PerformanceTable() {}

    /** Prints the table; it takes about two hours unless it is told to be quick. */
    public static void main(String[] arguments) throws Exception {
        Report report = new Report();
        for (Part part : parts(arguments)) {
            part.measuring.measure(report);
        }
        report.print();
    }

    private static List<Part> parts(String... arguments) {
        String[] names = arguments.length > 0
                ? arguments
                : System.getProperty("table", "all").split(",");
        return names[0].equals("all")
                ? List.copyOf(EnumSet.complementOf(EnumSet.of(Part.SOAK)))
                : Arrays.stream(names)
                        .map(name -> Part.valueOf(name.toUpperCase(Locale.ROOT)))
                        .toList();
    }
}
