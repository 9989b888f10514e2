package cloud.preflight.fleet;

import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.List;
import java.util.TreeSet;

/**
 * What is counted of a server.
 *
 * @param server the server
 * @param az its availability zone; empty where that is unknown
 * @param status its status
 * @param coverage what policies do for it
 * @param decision the decision
 * @param rows the rows that it meets, each once, in the contract's order
 * @param lacking what was missing, with each id as {@code *} and blanks between, so that servers that lack the same things are
 *     counted together
 * @param hash spreads all that is answered over 64 bits
 */
record Counted(
        FirstServers.Named server,
        String az,
        String status,
        Coverage coverage,
        Decision decision,
        List<Row> rows,
        String lacking,
        long hash) {

    static Counted of(FleetRow row, long hash) {
        return new Counted(
                new FirstServers.Named(row.project(), row.serverId(), row.name()),
                row.az(),
                row.status(),
                row.coverage(),
                row.verdict().decision(),
                row.rows(),
                lacking(row),
                hash);
    }

    private static String lacking(FleetRow row) {
        if (row.verdict().notEvaluated().isEmpty()) {
            return "";
        }
        TreeSet<String> folded = new TreeSet<>();
        for (FactPath path : row.missing()) {
            folded.add(
                    path.id().isEmpty() ? path.toString() : new FactPath(path.section(), "*", path.field()).toString());
        }
        return String.join(" ", folded);
    }
}
