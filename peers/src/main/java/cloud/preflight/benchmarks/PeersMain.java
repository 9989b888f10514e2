package cloud.preflight.benchmarks;

/** Prints the tables of what others do, {@code -Dtable=peers} or {@code -Dtable=services}. */
public final class PeersMain {

    private PeersMain() {}

    /** Prints one of them, or both. */
    public static void main(String[] arguments) throws Exception {
        for (String table : System.getProperty("table", "peers").split(",")) {
            switch (table) {
                case "peers" -> PeersTable.measure();
                case "services" -> ServicesTable.measure();
                default -> throw new IllegalArgumentException("no table is called " + table);
            }
        }
    }
}
