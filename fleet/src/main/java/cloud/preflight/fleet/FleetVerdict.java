package cloud.preflight.fleet;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.List;
import java.util.Locale;

/**
 * What became of a server, as values that any table can hold: texts, lists of texts and whole numbers.
 *
 * @param projectId whose it is
 * @param serverId its id
 * @param name what it is called; empty where that is unknown
 * @param az its availability zone; empty where that is unknown
 * @param status its status, in upper case
 * @param decision {@code allowed}, {@code denied} or {@code undetermined}
 * @param rows the names of the published rows that it meets, each once, in the contract's order
 * @param errorCodes their codes, each once, in that order
 * @param messages the messages of all its violations, in the contract's order
 * @param missing what was missing, each once, sorted
 * @param lacking the same with each id as {@code *}, in one text with blanks between
 * @param policy what policies do for it: {@code in_none}, {@code in_one}, {@code skipped} or {@code unknown}
 * @param hash spreads all that is answered over 64 bits; the sum over a fleet is its digest
 */
public record FleetVerdict(
        String projectId,
        String serverId,
        String name,
        String az,
        String status,
        String decision,
        List<String> rows,
        List<String> errorCodes,
        List<String> messages,
        List<String> missing,
        String lacking,
        String policy,
        long hash) {

    static FleetVerdict of(FleetRow row, long hash) {
        return new FleetVerdict(
                row.project(),
                row.serverId(),
                row.name(),
                row.az(),
                row.status(),
                row.verdict().decision().id(),
                row.rows().stream().map(Row::name).toList(),
                row.codes(),
                row.verdict().violations().stream()
                        .map(violation -> violation.message())
                        .toList(),
                row.missing().stream().map(FactPath::toString).toList(),
                Counted.of(row, hash).lacking(),
                row.coverage().id(),
                hash);
    }

    Counted counted() {
        return new Counted(
                new FirstServers.Named(projectId, serverId, name),
                az,
                status,
                Coverage.named(policy),
                Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                rows.stream()
                        .<Row>map(row -> ErrorCode.named(row).orElseThrow())
                        .toList(),
                lacking,
                hash);
    }
}
