package cloud.preflight.testkit.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stage 2. */
final class Existence {

    private Existence() {}

    static void check(Case asked, Report report) {
        policy(asked, report);
        item(asked, report);
        task(asked, report);
        if (asked.is("protect")) {
            Servers servers = new Servers(asked, Row.RESOURCE_TYPE_NOT_PROTECTABLE);
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
            Servers servers = new Servers(asked, Row.RESOURCE_TYPE_NOT_PROTECTABLE);
            ExecuteRules.requested(asked).forEach(servers::exists);
            servers.finish(report);
        }
    }

    /** The same rules for one bound server of a policy. */
    static void ofBoundServer(Case asked, PolicyDoc.Bound bound, Report report) {
        Servers servers = new Servers(asked, Row.RESOURCE_TYPE_NOT_PROTECTABLE);
        servers.see(bound.id(), bound.type(), report);
        servers.finish(report);
    }

    private static void policy(Case asked, Report report) {
        if (asked.is("update_policy", "delete_policy", "replicate_policy", "execute_policy")) {
            String id = asked.requested(asked.is("execute_policy") ? "plan_id" : "policy_id");
            exists(asked.facts().policy(id), PolicyDoc.path(id), report, Row.POLICY_NOT_FOUND);
        }
    }

    private static void item(Case asked, Report report) {
        if (asked.is("restore", "replicate_backup", "delete_backup", "show_backup", "create_image", "create_server")) {
            String id = asked.requested("checkpoint_item_id");
            exists(asked.facts().item(id), ItemDoc.path(id), report, Row.CHECKPOINT_ITEM_NOT_FOUND, id);
        }
    }

    private static void task(Case asked, Report report) {
        if (asked.is("delete_task")) {
            String id = asked.requested("task_id");
            exists(asked.facts().log(id), LogDoc.path(id), report, Row.TASK_NOT_FOUND);
        }
    }

    private static void exists(Found<?> document, String path, Report report, Row row, Object... values) {
        if (document.unknown()) {
            report.missing(row, path);
        }
        report.violatedIf(document.none(), row, values);
    }

    /** Types are reported per resource, absent and terminated servers once per operation. */
    private static final class Servers {

        private final Case asked;
        private final Row wrongType;
        private final List<String> unknown = new ArrayList<>();
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
            exists(id);
            terminated |= asked.facts()
                    .server(id)
                    .document()
                    .filter(found -> asked.platform().listsStatus("terminated-server-statuses", found.status()))
                    .isPresent();
        }

        void exists(String id) {
            Found<ServerDoc> server = asked.facts().server(id);
            absent |= server.none();
            if (server.unknown()) {
                unknown.add(ServerDoc.path(id));
            }
        }

        void finish(Report report) {
            report.violatedIf(absent, Row.SERVER_NOT_FOUND);
            report.violatedIf(terminated, Row.SERVER_TERMINATED);
            if (!absent) {
                report.missing(Row.SERVER_NOT_FOUND, unknown);
            }
        }
    }
}
