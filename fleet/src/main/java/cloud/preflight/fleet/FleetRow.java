package cloud.preflight.fleet;

import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import cloud.preflight.verdict.Violation;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What became of one server.
 *
 * @param project whose it is
 * @param serverId its id
 * @param name what it is called; empty where that is unknown
 * @param az its availability zone; empty where that is unknown
 * @param status its status, in upper case
 * @param coverage what policies do for it
 * @param verdict the answer
 */
record FleetRow(
        String project, String serverId, String name, String az, String status, Coverage coverage, Verdict verdict) {

    static FleetRow of(AskedServer server, Coverage coverage, Verdict verdict) {
        return new FleetRow(
                server.project(),
                server.facts().id(),
                server.name(),
                server.facts().az(),
                server.facts().status(),
                coverage,
                verdict);
    }

    /** The codes of its violations, each once, in the contract's order. */
    List<String> codes() {
        return verdict.violations().stream()
                .map(Violation::row)
                .map(Row::code)
                .distinct()
                .toList();
    }

    /** The rows of its violations, each once, in the contract's order. */
    List<Row> rows() {
        return !verdict.denied()
                ? List.of()
                : verdict.violations().stream().map(Violation::row).distinct().toList();
    }

    /** What was missing, each once, sorted. */
    SortedSet<FactPath> missing() {
        SortedSet<FactPath> missing = new TreeSet<>();
        for (NotEvaluated entry : verdict.notEvaluated()) {
            missing.addAll(entry.missing());
        }
        return missing;
    }
}
