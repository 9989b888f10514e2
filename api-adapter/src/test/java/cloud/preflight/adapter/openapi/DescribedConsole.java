package cloud.preflight.adapter.openapi;

import static cloud.preflight.adapter.openapi.Described.JSON;
import static java.util.Map.entry;

import cloud.preflight.adapter.openapi.Described.Answered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the routes of the console do: pages, and what they load and ask. */
final class DescribedConsole {

    static final String TAG = "Console";

    private static final Answered KNOWN =
            new Answered(304, "What the browser has is still the same.", Map.of(), List.of("ETag"));

    private DescribedConsole() {}

    /** By method and path, as {@link Described#ALL}. */
    static final Map<String, Described> ALL = Map.ofEntries(
            page("GET /", "showAskPage", "Shows the page that asks a question"),
            page("GET /restore", "showRestorePage", "Shows the page that draws a restore"),
            page("GET /policy", "showPolicyPage", "Shows the page with the calendar of a policy"),
            page("GET /fleet", "showFleetPage", "Shows the page with every server of an inventory"),
            page("GET /catalog", "showCatalogPage", "Shows the catalog as a page"),
            page("GET /catalog/{name}", "showRowPage", "Shows the page of a row"),
            read(
                    "GET /console/{file}",
                    "showConsoleFile",
                    "Shows a script, style or picture of these pages",
                    "*/*",
                    text()),
            read(
                    "GET /console/examples",
                    "listExamples",
                    "Lists what the worked examples are called",
                    JSON,
                    Schema.named("ExampleNames")),
            read(
                    "GET /console/examples/{name}",
                    "showExample",
                    "Shows a worked example: a question, and its verdict in `verdict`",
                    JSON,
                    Tree.of("type", "object")),
            entry(
                    "POST /console/runs",
                    new Described(
                            "listRuns",
                            TAG,
                            "Tells when a policy with this pattern runs",
                            Map.of("text/calendar", text()),
                            List.of(new Answered(200, "The runs.", Map.of(JSON, Schema.named("Runs")), List.of())))));

    /** The schemas of what is asked beside the interface itself, by their names. */
    static Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put(
                "ExampleNames",
                Schema.object(
                        "What the worked examples are called.",
                        List.of("examples"),
                        Tree.of("examples", Schema.list(text(), "Their names, in order."))));
        schemas.put(
                "Runs",
                Schema.object(
                        "When a policy runs.",
                        List.of("runs"),
                        Tree.of(
                                "runs",
                                Schema.list(
                                        Tree.of("type", "string", "format", "date-time"),
                                        "The runs of the days that were asked for, in UTC."))));
        return schemas;
    }

    private static Map<String, Object> text() {
        return Tree.of("type", "string");
    }

    private static Map.Entry<String, Described> page(String route, String id, String summary) {
        return shown(
                route,
                id,
                summary,
                new Answered(200, "The page.", Map.of("text/html", text()), List.of("ETag", "Content-Language")));
    }

    private static Map.Entry<String, Described> read(
            String route, String id, String summary, String type, Map<String, Object> schema) {
        return shown(
                route, id, summary, new Answered(200, "What was asked for.", Map.of(type, schema), List.of("ETag")));
    }

    private static Map.Entry<String, Described> shown(String route, String id, String summary, Answered answered) {
        return entry(route, new Described(id, TAG, summary, Map.of(), List.of(answered, KNOWN)));
    }
}
