package cloud.preflight.oracle;

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
            logged(asked, log -> log.running("protect") && log.ofPlan(id), Row.POLICY_BACKUP_RUNNING, report);
        }
        if (asked.is("replicate_policy")) {
            String id = asked.requested("policy_id");
            logged(
                    asked,
                    log -> log.running("replicate") && log.ofPlan(id) && !log.automatic(),
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
            report.missing(row, "operation_logs");
        } else {
            report.violatedIf(logged.get(), row);
        }
    }

    private static void limit(Case asked, Report report) {
        Optional<List<PolicyDoc>> policies = asked.facts().policies();
        if (policies.isEmpty()) {
            report.missing(Row.POLICY_LIMIT_REACHED, "policies");
        } else {
            report.violatedIf(policies.get().size() >= asked.platform().maxPolicies(), Row.POLICY_LIMIT_REACHED);
        }
    }

    private static void name(Case asked, Report report) {
        Optional<String> name = Json.text(asked.request(), "name");
        if (name.isEmpty()) {
            return;
        }
        Optional<List<PolicyDoc>> others = others(asked);
        if (others.isEmpty()) {
            report.missing(Row.POLICY_NAME_TAKEN, "policies");
        } else {
            report.violatedIf(
                    others.get().stream().anyMatch(policy -> policy.name().equals(name.get())), Row.POLICY_NAME_TAKEN);
        }
    }

    private static void bindings(Case asked, Report report) {
        Optional<List<PolicyDoc>> others = others(asked);
        for (Map<String, Object> resource : Json.objects(asked.request(), "resources")) {
            String id = Json.string(resource, "id");
            if (others.isEmpty()) {
                report.missing(Row.SERVER_ALREADY_IN_POLICY, "policies");
            } else {
                report.violatedIf(
                        others.get().stream().anyMatch(policy -> policy.bound().containsKey(id)),
                        Row.SERVER_ALREADY_IN_POLICY,
                        id);
            }
        }
    }

    /** For create_policy every policy is another one. */
    private static Optional<List<PolicyDoc>> others(Case asked) {
        Optional<String> own = asked.is("update_policy") ? Json.text(asked.request(), "policy_id") : Optional.empty();
        return asked.facts()
                .policies()
                .map(all -> all.stream()
                        .filter(policy -> !own.equals(Optional.of(policy.id())))
                        .toList());
    }

    private static void stop(Case asked, Report report) {
        PolicyDoc policy = asked.facts().policy(asked.requested("policy_id")).orElseThrow();
        boolean stops = Json.objects(asked.request(), "scheduled_operations").stream()
                .anyMatch(operation -> !Json.flag(operation, "enabled").orElse(true));
        report.violatedIf(
                stops && !asked.platform().listsStatus("stoppable-policy-statuses", policy.status()),
                Row.POLICY_NOT_STOPPABLE);
    }
}
