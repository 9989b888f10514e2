package cloud.preflight.benchmarks;

/** Prints the tables of what others do, {@code -Dtable=peers} or {@code -Dtable=services}; {@code quick} before it is soon done. */
public final class PeersMain {

    private PeersMain() {}

    /** Prints what is named. */
    public static void main(String[] arguments) throws Exception {
        for (String table : Settings.TABLE) {
            switch (table) {
                case "peers" -> PeersTable.measure();
                case "services" -> ServicesTable.measure();
                case Settings.QUICK -> {}
                default -> throw new IllegalArgumentException("no table is called " + table);
            }
        }
    }
}
