package cloud.preflight.openstack;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Row;
import cloud.preflight.facts.FactPath;
import cloud.preflight.verdict.Verdict;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** In how many verdicts each row was violated, and each kind of fact was missing. */
final class Coverage {

    /** The kinds of facts that the contract says can be missing, with a star for an id. */
    private static final List<String> KINDS = List.of(
            "servers/*",
            "servers/*/OS-EXT-AZ:availability_zone",
            "servers/*/os-extended-volumes:volumes_attached",
            "checkpoint_items/*",
            "checkpoint_items/*/extend_info/resource_az",
            "checkpoint_items/*/extend_info/volume_backups",
            "volumes/*",
            "volumes/*/os-vol-host-attr:host",
            "policies",
            "policies/*",
            "operation_logs",
            "operation_logs/*",
            "quotas",
            "account.real_name_verified",
            "account.migrated_to_cbr",
            "account.existing_user");

    private final Map<Row, Integer> violated = new HashMap<>();
    private final Map<String, Integer> missing = new HashMap<>();

    void add(Verdict verdict) {
        verdict.violations().stream()
                .map(violation -> violation.row())
                .distinct()
                .forEach(row -> violated.merge(row, 1, Integer::sum));
        verdict.notEvaluated().stream()
                .flatMap(entry -> entry.missing().stream())
                .map(Coverage::kind)
                .distinct()
                .forEach(kind -> missing.merge(kind, 1, Integer::sum));
    }

    /** The rows that rules decide. */
    static Stream<ErrorCode> decided() {
        return Arrays.stream(ErrorCode.values())
                .filter(row -> row.stage().decidedBy().equals("rule"));
    }

    boolean isRarer(Row row, int times) {
        return violated.getOrDefault(row, 0) < times;
    }

    /** The kinds of facts that were missing less often; also those that the contract does not name. */
    List<String> kindsRarerThan(int times) {
        return Stream.concat(KINDS.stream(), missing.keySet().stream())
                .distinct()
                .filter(kind -> !KINDS.contains(kind) || missing.getOrDefault(kind, 0) < times)
                .toList();
    }

    private static String kind(FactPath path) {
        return path.id().isEmpty() ? path.toString() : new FactPath(path.section(), "*", path.field()).toString();
    }

    @Override
    public String toString() {
        return violated + ", " + missing;
    }
}
