package cloud.preflight.testkit.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Stage 3 of the operations on policies, execute_policy aside. */
final class PolicyRules {

    private PolicyRules() {}

    static void check(Case asked, Report report) {
        if (asked.is("update_policy", "delete_policy", "replicate_policy")) {
            String id = asked.requested("policy_id");
            logged(asked, log -> log.running(LogDoc.Kind.PROTECT) && log.ofPlan(id), Row.POLICY_BACKUP_RUNNING, report);
        }
        if (asked.is("replicate_policy")) {
            String id = asked.requested("policy_id");
            logged(
                    asked,
                    log -> log.running(LogDoc.Kind.REPLICATE) && log.ofPlan(id) && !log.automatic(),
                    Row.MANUAL_REPLICATION_RUNNING,
                    report);
        }
        if (asked.is("create_policy")) {
            limit(asked, report);
        }
        if (asked.is("create_policy", "update_policy")) {
            name(asked, report);
            bindings(asked, report);
        }
        if (asked.is("update_policy")) {
            stop(asked, report);
        }
    }

    static void logged(Case asked, Predicate<LogDoc> such, Row row, Report report) {
        Optional<Boolean> logged = asked.facts().logged(such);
        if (logged.isEmpty()) {
            report.missing(row, Facts.LOGS);
        } else {
            report.violatedIf(logged.get(), row);
        }
    }

    private static void limit(Case asked, Report report) {
        boolean reached = asked.facts().policies().size() >= asked.platform().maxPolicies();
        among(asked, reached, Row.POLICY_LIMIT_REACHED, report);
    }

    private static void name(Case asked, Report report) {
        Json.text(asked.request(), "name").ifPresent(name -> {
            boolean taken =
                    others(asked).stream().anyMatch(policy -> policy.name().equals(name));
            among(asked, taken, Row.POLICY_NAME_TAKEN, report);
        });
    }

    private static void bindings(Case asked, Report report) {
        for (Map<String, Object> resource : Json.objects(asked.request(), "resources")) {
            String id = Json.string(resource, "id");
            boolean bound = others(asked).stream().anyMatch(policy -> policy.binds(id));
            among(asked, bound, Row.SERVER_ALREADY_IN_POLICY, report, id);
        }
    }

    /** What was found in the known policies violates; what was not may stand in those that are not known. */
    private static void among(Case asked, boolean found, Row row, Report report, Object... values) {
        if (asked.facts().some(found, Facts.POLICIES).isEmpty()) {
            report.missing(row, Facts.POLICIES);
        }
        report.violatedIf(found, row, values);
    }

    /** For create_policy every policy is another one. */
    private static List<PolicyDoc> others(Case asked) {
        Optional<String> own = asked.is("update_policy") ? Json.text(asked.request(), "policy_id") : Optional.empty();
        return asked.facts().policies().stream()
                .filter(policy -> !own.equals(Optional.of(policy.id())))
                .toList();
    }

    private static void stop(Case asked, Report report) {
        boolean stops = Json.objects(asked.request(), "scheduled_operations").stream()
                .anyMatch(operation -> !Json.flag(operation, "enabled").orElse(true));
        boolean forbidden = asked.facts()
                .policy(asked.requested("policy_id"))
                .document()
                .filter(policy -> !asked.platform().listsStatus("stoppable-policy-statuses", policy.status()))
                .isPresent();
        report.violatedIf(stops && forbidden, Row.POLICY_NOT_STOPPABLE);
    }
}
