package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Stage 3 of execute_policy. */
final class ExecuteRules {

    private final Case asked;
    private final Report report;
    private final QuotaRules.Need need = new QuotaRules.Need();
    private final Set<String> missing = new TreeSet<>();
    private int eligible;
    private boolean oneIsCertain;

    private ExecuteRules(Case asked, Report report) {
        this.asked = asked;
        this.report = report;
    }

    static void check(Case asked, Report report) {
        String plan = asked.requested("plan_id");
        PolicyRules.logged(
                asked,
                log -> log.running(LogDoc.Kind.PROTECT) && log.ofPlan(plan) && !log.automatic(),
                Row.MANUAL_BACKUP_RUNNING,
                report);
        PolicyRules.logged(
                asked,
                log -> log.running(LogDoc.Kind.PROTECT) && log.ofPlan(plan) && log.automatic(),
                Row.AUTOMATIC_BACKUP_RUNNING,
                report);
        asked.facts().policy(plan).document().ifPresent(policy -> new ExecuteRules(asked, report).candidates(policy));
    }

    /** Absent and empty: all bound servers. */
    static List<String> requested(Case asked) {
        return Json.strings(Json.object(asked.request(), "parameters"), "resources");
    }

    private void candidates(PolicyDoc policy) {
        List<String> named = requested(asked);
        for (PolicyDoc.Bound bound : policy.bound()) {
            if (named.isEmpty() || named.contains(bound.id())) {
                candidate(bound);
            }
        }
        report.violatedIf(eligible == 0, Row.POLICY_WITHOUT_PROTECTABLE_SERVER);
        if (!oneIsCertain) {
            report.missing(Row.POLICY_WITHOUT_PROTECTABLE_SERVER, missing);
        }
        need.check(asked, report);
    }

    /** Stages 2 and 3 of protect, the quotas aside. */
    private void candidate(PolicyDoc.Bound bound) {
        Report check = new Report();
        Existence.ofBoundServer(asked, bound, check);
        Optional<ServerDoc> server = asked.facts().server(bound.id()).document();
        if (!check.denied() && server.isPresent()) {
            ProtectRules.conditions(asked, server.get(), bound.type(), volumes(server.get(), bound), check);
        }
        if (check.denied()) {
            report.skip(bound.id(), check);
            return;
        }
        eligible++;
        oneIsCertain |= check.allMissing().isEmpty();
        missing.addAll(check.allMissing());
        server.ifPresentOrElse(found -> need.add(found, volumes(found, bound)), () -> need.addUnknown(bound.id()));
    }

    private List<String> volumes(ServerDoc server, PolicyDoc.Bound bound) {
        return ProtectRules.volumes(asked, server, bound.excluded());
    }
}
