package cloud.preflight.rules;

import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Facts;
import cloud.preflight.request.CreatePolicy;
import cloud.preflight.request.ExecutePolicy;
import cloud.preflight.request.Restore;
import cloud.preflight.request.UpdatePolicy;
import java.util.List;

/** The words of what a request names. */
final class NamedWords {

    private NamedWords() {}

    static List<Vocabulary<?>> all() {
        return List.of(
                new Vocabulary<>(NamedItem.class)
                        .word("found", (named, asked) -> List.of(item(named.id(), asked.facts()))),
                new Vocabulary<>(NamedPolicy.class)
                        .word("found", (named, asked) -> List.of(policy(named.id(), asked.facts()))),
                new Vocabulary<>(NamedTask.class)
                        .word(
                                "found",
                                (named, asked) -> List.of(Vocabulary.document(
                                        Missing.operationLog(named.id()),
                                        asked.facts().operationLog(named.id())))),
                new Vocabulary<>(SelectedServer.class)
                        .word("found", (named, asked) -> List.of(server(named.id(), asked.facts()))),
                new Vocabulary<>(NamedResource.class)
                        .word("type", NamedWords::type)
                        .word("found", NamedWords::server)
                        .word("server", NamedWords::server)
                        .word(
                                "server.status",
                                (named, asked) -> named.server() == null
                                        ? server(named, asked)
                                        : List.of(ServerWords.status(named.server()))));
    }

    private static List<FactValue> type(NamedResource named, Asked asked) {
        return List.of(FactValue.of(holder(named, asked) + "/" + typeField(asked), named.type()));
    }

    private static List<FactValue> server(NamedResource named, Asked asked) {
        return List.of(Vocabulary.document(Missing.server(named.id()), named.lookup()));
    }

    /** Where the resource is named: in a list, or by the request itself. */
    private static String holder(NamedResource named, Asked asked) {
        if (asked.request() instanceof CreatePolicy || asked.request() instanceof UpdatePolicy) {
            return "request/resources/" + named.place();
        }
        if (asked.request() instanceof ExecutePolicy execute) {
            return "policies/" + execute.planId() + "/resources/" + named.id();
        }
        return asked.request() instanceof Restore ? "request/target" : "request";
    }

    private static String typeField(Asked asked) {
        return switch (asked.request().operation()) {
            case CREATE_POLICY, UPDATE_POLICY, EXECUTE_POLICY -> "type";
            default -> "resource_type";
        };
    }

    static FactValue server(String id, Facts facts) {
        return Vocabulary.document(Missing.server(id), facts.server(id));
    }

    static FactValue item(String id, Facts facts) {
        FactPath path = Missing.checkpointItem(id);
        return Vocabulary.document(path, facts.checkpointItem(id));
    }

    static FactValue policy(String id, Facts facts) {
        return Vocabulary.document(Missing.policy(id), facts.policy(id));
    }
}
