package cloud.preflight.oracle;

import java.util.Map;
import java.util.Optional;

/** Stage 2. */
final class Existence {

    private Existence() {}

    static void check(Case asked, Report report) {
        policy(asked, report);
        item(asked, report);
        task(asked, report);
        if (asked.is("protect")) {
            Existence.Servers servers = new Servers(asked, Row.RESOURCE_TYPE_NOT_PROTECTABLE);
            servers.see(asked.requested("resource_id"), Case.type(asked.request(), "resource_type"), report);
            servers.finish(report);
        } else if (asked.is("restore")) {
            Map<String, Object> target = Json.object(asked.request(), "target");
            Servers servers = new Servers(asked, Row.RESOURCE_TYPE_NOT_RESTORABLE);
            servers.see(Json.string(target, "resource_id"), Case.type(target, "resource_type"), report);
            servers.finish(report);
        } else if (asked.is("create_policy", "update_policy")) {
            Servers servers = new Servers(asked, Row.RESOURCE_TYPE_NOT_PROTECTABLE);
            for (Map<String, Object> resource : Json.objects(asked.request(), "resources")) {
                servers.see(Json.string(resource, "id"), Case.type(resource, "type"), report);
            }
            servers.finish(report);
        } else if (asked.is("execute_policy")) {
            report.violatedIf(namesAbsentServer(asked), Row.SERVER_NOT_FOUND);
        }
    }

    /** The same rules for one bound server of a policy. */
    static void ofBoundServer(Case asked, String id, String type, Report report) {
        Servers servers = new Servers(asked, Row.RESOURCE_TYPE_NOT_PROTECTABLE);
        servers.see(id, type, report);
        servers.finish(report);
    }

    private static void policy(Case asked, Report report) {
        if (asked.is("update_policy", "delete_policy", "replicate_policy", "execute_policy")) {
            String id = asked.requested(asked.is("execute_policy") ? "plan_id" : "policy_id");
            report.violatedIf(asked.facts().policy(id).isEmpty(), Row.POLICY_NOT_FOUND);
        }
    }

    private static void item(Case asked, Report report) {
        if (asked.is("restore", "replicate_backup", "delete_backup", "show_backup", "create_image", "create_server")) {
            String id = asked.requested("checkpoint_item_id");
            report.violatedIf(asked.facts().item(id).isEmpty(), Row.CHECKPOINT_ITEM_NOT_FOUND, id);
        }
    }

    private static void task(Case asked, Report report) {
        if (asked.is("delete_task")) {
            String id = asked.requested("task_id");
            Optional<Boolean> logged = asked.facts().logged(log -> log.id().equals(id));
            if (logged.isEmpty()) {
                report.missing(Row.TASK_NOT_FOUND, "operation_logs");
            } else {
                report.violatedIf(!logged.get(), Row.TASK_NOT_FOUND);
            }
        }
    }

    /** The ids are servers by definition. */
    private static boolean namesAbsentServer(Case asked) {
        return ExecuteRules.requested(asked).stream()
                .anyMatch(id -> asked.facts().server(id).isEmpty());
    }

    /** Types are reported per resource, absent and terminated servers once per operation. */
    private static final class Servers {

        private final Case asked;
        private final Row wrongType;
        private boolean absent;
        private boolean terminated;

        Servers(Case asked, Row wrongType) {
            this.asked = asked;
            this.wrongType = wrongType;
        }

        void see(String id, String type, Report report) {
            if (!asked.platform().isServerType(type)) {
                report.violated(wrongType, id, type);
                return;
            }
            Optional<ServerDoc> server = asked.facts().server(id);
            absent |= server.isEmpty();
            terminated |= server.filter(
                            found -> asked.platform().listsStatus("terminated-server-statuses", found.status()))
                    .isPresent();
        }

        void finish(Report report) {
            report.violatedIf(absent, Row.SERVER_NOT_FOUND);
            report.violatedIf(terminated, Row.SERVER_TERMINATED);
        }
    }
}
