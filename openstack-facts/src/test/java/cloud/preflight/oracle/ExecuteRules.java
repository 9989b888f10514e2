package cloud.preflight.oracle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Stage 3 of execute_policy. */
final class ExecuteRules {

    private ExecuteRules() {}

    static void check(Case asked, Report report) {
        String plan = asked.requested("plan_id");
        PolicyRules.logged(
                asked,
                log -> log.running("protect") && log.ofPlan(plan) && !log.automatic(),
                Row.MANUAL_BACKUP_RUNNING,
                report);
        PolicyRules.logged(
                asked,
                log -> log.running("protect") && log.ofPlan(plan) && log.automatic(),
                Row.AUTOMATIC_BACKUP_RUNNING,
                report);
        candidates(asked, asked.facts().policy(plan).orElseThrow(), report);
    }

    /** Absent and empty: all bound servers. */
    static List<String> requested(Case asked) {
        return Json.strings(Json.object(asked.request(), "parameters"), "resources");
    }

    private static void candidates(Case asked, PolicyDoc policy, Report report) {
        Map<String, String> bound = policy.bound();
        if (!requested(asked).isEmpty()) {
            bound.keySet().retainAll(requested(asked));
        }
        int eligible = 0;
        boolean oneIsCertain = false;
        Set<String> volumes = new LinkedHashSet<>();
        Set<String> missing = new TreeSet<>();
        for (Map.Entry<String, String> candidate : bound.entrySet()) {
            Report check = protect(asked, candidate.getKey(), candidate.getValue());
            if (check.denied()) {
                report.skip(candidate.getKey(), check);
                continue;
            }
            eligible++;
            oneIsCertain |= check.allMissing().isEmpty();
            missing.addAll(check.allMissing());
            volumes.addAll(asked.facts()
                    .attached(asked.facts().server(candidate.getKey()).orElseThrow()));
        }
        report.violatedIf(eligible == 0, Row.POLICY_WITHOUT_PROTECTABLE_SERVER);
        if (!oneIsCertain) {
            report.missing(Row.POLICY_WITHOUT_PROTECTABLE_SERVER, missing);
        }
        QuotaRules.backup(asked, eligible, volumes, report);
    }

    /** Stages 2 and 3 of protect, the quotas aside. */
    private static Report protect(Case asked, String id, String type) {
        Report check = new Report();
        Existence.ofBoundServer(asked, id, type, check);
        if (!check.denied()) {
            ServerDoc server = asked.facts().server(id).orElseThrow();
            ProtectRules.conditions(asked, server, type, asked.facts().attached(server), check);
        }
        return check;
    }
}
