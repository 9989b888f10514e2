package cloud.preflight.adapter.openapi;

import static cloud.preflight.adapter.openapi.Schema.flag;
import static cloud.preflight.adapter.openapi.Schema.integer;
import static cloud.preflight.adapter.openapi.Schema.list;
import static cloud.preflight.adapter.openapi.Schema.named;
import static cloud.preflight.adapter.openapi.Schema.object;
import static cloud.preflight.adapter.openapi.Schema.text;

import cloud.preflight.facts.Section;
import cloud.preflight.verdict.Explanation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The schemas of what is answered. Another test holds them against what is. */
final class AnswerSchemas {

    private static final int FIRST_LINE = 1;

    private AnswerSchemas() {}

    /** By their names. */
    static Map<String, Object> all() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("Verdict", verdict());
        schemas.put("Violation", violation());
        schemas.put("Skipped", skipped());
        schemas.put("NotEvaluated", notEvaluated());
        schemas.put("ExplainedRule", explainedRule());
        schemas.put("ExplainedFact", explainedFact());
        schemas.put("PatchOperation", patchOperation());
        schemas.put("Line", line());
        schemas.put("Row", row());
        schemas.put("CapabilityQuestion", capabilityQuestion());
        schemas.put("ProtectableEntry", protectableEntry());
        schemas.put("Capabilities", capabilities());
        schemas.put("Capability", capability());
        schemas.put("Stored", stored());
        schemas.put("DocumentPage", page());
        schemas.put("Document", document());
        schemas.put("Health", health());
        schemas.put("Error", error(Map.of()));
        schemas.put("Fault", fault());
        schemas.put("LineError", error(Tree.of("line", lineNumber())));
        return schemas;
    }

    private static Map<String, Object> verdict() {
        return object(
                "What was decided.",
                List.of("operation", "decision", "violations", "skipped", "not_evaluated", "ruleset"),
                Tree.of(
                        "line", lineNumber(),
                        "operation", said("Operation", "operation"),
                        "decision", said("Decision", "decision"),
                        "error_code", said("ErrorCode", "error_code"),
                        "error_msg", text(HttpPage.field("error_msg")),
                        "http_status", integer(100, HttpPage.field("http_status")),
                        "violations", list(named("Violation"), HttpPage.field("violations")),
                        "skipped", list(named("Skipped"), HttpPage.field("skipped")),
                        "not_evaluated", list(named("NotEvaluated"), HttpPage.field("not_evaluated")),
                        "explanation", list(named("ExplainedRule"), HttpPage.field("explanation")),
                        "ruleset", text(HttpPage.field("ruleset"))));
    }

    private static Map<String, Object> said(String schema, String field) {
        return named(schema, HttpPage.field(field));
    }

    private static Map<String, Object> lineNumber() {
        return integer(FIRST_LINE, "Of many questions, the line that this is the answer to.");
    }

    private static Map<String, Object> violation() {
        return object(
                "A row of the catalog that the operation would meet.",
                List.of(
                        "error_code",
                        "name",
                        "http_status",
                        "error_msg",
                        "arguments",
                        "description",
                        "solution",
                        "remedy"),
                Tree.of(
                        "error_code", said("ErrorCode", "violations[].error_code"),
                        "name", said("RowName", "violations[].name"),
                        "http_status", integer(100, HttpPage.field("violations[].http_status")),
                        "error_msg", text(HttpPage.field("violations[].error_msg")),
                        "arguments", said("Arguments", "violations[].arguments"),
                        "description", text(HttpPage.field("violations[].description")),
                        "solution", text(HttpPage.field("violations[].solution")),
                        "remedy", said("Remedy", "violations[].remedy"),
                        "changes", list(change(), HttpPage.field("violations[].changes"))));
    }

    private static Map<String, Object> change() {
        return list(named("PatchOperation"), "A way to be rid of the violation: a JSON Patch on the question.");
    }

    private static Map<String, Object> patchOperation() {
        return object(
                "An operation of a JSON Patch, RFC 6902.",
                List.of("op", "path"),
                Tree.of(
                        "op", Schema.oneOf(List.of("add", "replace", "remove"), "What is done."),
                        "path", text("Where: a JSON Pointer, in which a document is named by its id."),
                        "value", Tree.of("description", "What is put there; absent for a removal.")));
    }

    private static Map<String, Object> explainedRule() {
        List<String> outcomes = Arrays.stream(Explanation.Outcome.values())
                .map(Explanation.Outcome::id)
                .toList();
        return object(
                "What came of a rule.",
                List.of("error_code", "name", "outcome", "facts"),
                Tree.of(
                        "error_code", named("ErrorCode"),
                        "name", named("RowName"),
                        "outcome", Schema.oneOf(outcomes, "What came of it."),
                        "facts", list(named("ExplainedFact"), "What it looked at, at most 20."),
                        "more", integer(1, "How many facts there are beside.")));
    }

    private static Map<String, Object> explainedFact() {
        return object(
                "",
                List.of("path", "value"),
                Tree.of(
                        "path", text("The place: `volumes/v2/size`, `request/target/volumes/0/volume_id`."),
                        "value", Tree.of("description", "What was read there; null where nothing stands."),
                        "more", integer(1, "How many elements the list has beside."),
                        "known", flag("False where what stands there is unknown.")));
    }

    private static Map<String, Object> skipped() {
        return object(
                "A server that `execute_policy` would leave out.",
                List.of("resource_id", "error_code", "error_msg"),
                Tree.of(
                        "resource_id", text("The server."),
                        "error_code", named("ErrorCode"),
                        "error_msg", text("The published text, with its values.")));
    }

    private static Map<String, Object> notEvaluated() {
        return object(
                "A rule that could not be decided for want of a fact.",
                List.of("error_code", "missing"),
                Tree.of(
                        "error_code", named("ErrorCode"),
                        "missing", list(text(""), "The places of the facts: `volumes/v2`, `operation_logs`.")));
    }

    private static Map<String, Object> line() {
        return Tree.of(
                "description",
                "One line of an answer to many questions: a verdict, or the error of a line that can't be read.",
                "anyOf",
                List.of(named("Verdict"), named("LineError")));
    }

    private static Map<String, Object> row() {
        return object(
                "A row of the catalog.",
                List.of(
                        "error_code",
                        "name",
                        "http_status",
                        "error_msg",
                        "arguments",
                        "description",
                        "solution",
                        "operations",
                        "remedy",
                        "decided_by"),
                Tree.of(
                        "error_code", named("ErrorCode"),
                        "name", named("RowName"),
                        "http_status", integer(100, "The status that the published table gives the row."),
                        "error_msg", text("The published text, with a placeholder for each argument."),
                        "arguments", list(text(""), "The names of what goes there, in order."),
                        "description", text("What is wrong, in the language that is asked for."),
                        "solution", text("What to do about it, in the same language."),
                        "operations", list(named("Operation"), "The operations that may meet it."),
                        "remedy", named("Remedy"),
                        "decided_by", named("DecidedBy"),
                        "note", text("What is known to be wrong with the published row.")));
    }

    private static Map<String, Object> capabilityQuestion() {
        return object(
                "What is asked at the CSBS paths: one of the two lists, of at most 1,000 entries.",
                List.of(),
                Tree.of(
                        "check_protectable", list(named("ProtectableEntry"), "Can these be backed up?"),
                        "check_restorable", list(named("RestoreRequest"), "Can these backups be restored so?")));
    }

    private static Map<String, Object> protectableEntry() {
        return object(
                "",
                List.of("resource_id"),
                Tree.of(
                        "resource_id", text("The server."),
                        "resource_type", text("Its type; absent or empty, `OS::Nova::Server` is meant.")));
    }

    private static Map<String, Object> capabilities() {
        return object(
                "One result an entry, in order, under the name of the list that was asked about.",
                List.of(),
                Tree.of(
                        "protectable", list(named("Capability"), ""),
                        "restorable", list(named("Capability"), "")));
    }

    private static Map<String, Object> capability() {
        return object(
                "",
                List.of("result", "resource_type", "resource_id", "error_code", "error_msg"),
                Tree.of(
                        "result", flag("Whether nothing is violated, undetermined or not."),
                        "resource_type", text("As it was asked, or the default type."),
                        "resource_id", text("As it was asked; of a restore, the target."),
                        "error_code", text("That of the primary violation; empty where there is none."),
                        "error_msg", text("The same; empty where there is none.")));
    }

    private static Map<String, Object> stored() {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            counts.put(section.id(), integer(0, ""));
        }
        return object(
                "What is kept of a project once it is written.",
                List.of("stored"),
                Tree.of("stored", object("How many documents each known section has.", List.of(), counts)));
    }

    private static Map<String, Object> page() {
        Map<String, Object> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            Map<String, Object> document = named(QuestionSchemas.document(section));
            sections.put(section.id(), section.isList() ? list(document, "") : document);
        }
        sections.put("next_marker", text("What to give as `marker` for the next page; absent on the last."));
        return object("Documents of the section that was asked for, in their order.", List.of(), sections);
    }

    private static Map<String, Object> document() {
        return object(
                "A document as it was given, white space between its values aside.",
                List.of("id"),
                Tree.of("id", text("Its id.")));
    }

    private static Map<String, Object> health() {
        return object(
                "", List.of("status"), Tree.of("status", Schema.oneOf(List.of("UP", "DOWN"), "Whether it is well.")));
    }

    private static Map<String, Object> error(Map<String, Object> first) {
        Map<String, Object> fields = new LinkedHashMap<>(first);
        fields.put("error_code", named("AnyErrorCode"));
        fields.put("error_msg", text("What is wrong; a published text is never translated."));
        fields.put("faults", list(named("Fault"), "Of CSBS.9001 alone: what is wrong where, at most 100."));
        List<String> needed = new ArrayList<>(first.keySet());
        needed.addAll(List.of("error_code", "error_msg"));
        return object("The shape of every error of every layer, health aside.", needed, fields);
    }

    private static Map<String, Object> fault() {
        return object(
                "",
                List.of("pointer", "problem"),
                Tree.of(
                        "pointer", text("A JSON Pointer; empty for the whole body, the path and the query."),
                        "problem", text("What is wrong there.")));
    }
}
