package cloud.preflight.adapter.openapi;

import static cloud.preflight.adapter.openapi.Schema.named;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * What a route does, which the table of routes does not tell.
 *
 * @param id the name of the operation, after which clients name a method
 * @param tag what it belongs to
 * @param summary what it does
 * @param body the schemas of what it reads, by media type
 * @param answers what it answers, errors aside
 */
record Described(String id, String tag, String summary, Map<String, Object> body, List<Answered> answers) {

    static final String JSON = "application/json";
    static final String NDJSON = "application/x-ndjson";

    private static final String QUESTIONS = "Questions";
    private static final String CATALOG = "Catalog";
    private static final String INVENTORY = "Inventory";
    private static final String SERVICE = "Service";
    private static final String INVENTORY_PATH = " /v1/{project_id}/inventory";
    private static final Answered GONE = new Answered(204, "It is removed.", Map.of(), List.of());
    private static final Answered KNOWN =
            new Answered(304, "What the client has is still the same.", Map.of(), List.of("ETag"));

    /**
     * An answer.
     *
     * @param content the schemas of its body, by media type
     * @param headers those that come with it, beside the ones that come with every answer
     */
    record Answered(int status, String words, Map<String, Object> content, List<String> headers) {}

    /** By method and path. Whoever adds a route says here what it does. */
    static final Map<String, Described> ALL = Map.ofEntries(
            entry(
                    "POST /v1/{project_id}/validations",
                    new Described(
                            "validate",
                            QUESTIONS,
                            "Asks whether an operation would be allowed, or many, one a line",
                            Tree.of(JSON, named("Question"), NDJSON, named("Question")),
                            List.of(new Answered(
                                    200,
                                    "What was decided, whatever that is: what was asked for is an answer. Of many questions one a"
                                            + " line, in their order.",
                                    Tree.of(JSON, named("Verdict"), NDJSON, named("Line")),
                                    List.of("Content-Language", "Age"))))),
            entry(
                    "POST /v1/{project_id}/providers/{provider_id}/resources/action",
                    new Described(
                            "checkCapabilities",
                            QUESTIONS,
                            "Asks as the published SDKs do what can be backed up or restored, of the inventory's facts alone",
                            Map.of(JSON, named("CapabilityQuestion")),
                            List.of(new Answered(
                                    200, "The results.", Map.of(JSON, named("Capabilities")), List.of("Age"))))),
            entry(
                    "GET /v1/error-codes",
                    new Described(
                            "listErrorCodes",
                            CATALOG,
                            "Lists the rows of the catalog",
                            Map.of(),
                            List.of(rows("The rows that fit."), KNOWN))),
            entry(
                    "GET /v1/error-codes/{code}",
                    new Described(
                            "showErrorCode",
                            CATALOG,
                            "Lists the rows of a code, of which there may be two",
                            Map.of(),
                            List.of(rows("Its rows."), KNOWN))),
            entry("PUT" + INVENTORY_PATH, write("replaceInventory", "Replaces everything that is kept of a project")),
            entry("PATCH" + INVENTORY_PATH, write("mergeInventory", "Adds documents, or replaces them by their ids")),
            entry(
                    "GET" + INVENTORY_PATH,
                    kept(
                            "showInventory",
                            "Shows everything that is kept of a project",
                            ok("All of it.", named("Facts")))),
            entry(
                    "HEAD" + INVENTORY_PATH,
                    kept(
                            "probeInventory",
                            "Tells whether that would be answered",
                            new Answered(200, "It would.", Map.of(), List.of()))),
            entry("DELETE" + INVENTORY_PATH, kept("clearInventory", "Removes everything", GONE)),
            entry(
                    "GET" + INVENTORY_PATH + "/{section}",
                    kept("listDocuments", "Shows a page of a section", ok("The page.", named("DocumentPage")))),
            entry(
                    "DELETE" + INVENTORY_PATH + "/{section}",
                    kept("removeSection", "Removes a section that is one document", GONE)),
            entry(
                    "GET" + INVENTORY_PATH + "/{section}/{id}",
                    kept("showDocument", "Shows a document", ok("The document.", named("Document")))),
            entry("DELETE" + INVENTORY_PATH + "/{section}/{id}", kept("removeDocument", "Removes a document", GONE)),
            entry(
                    "GET /prometheus",
                    new Described(
                            "showMetrics",
                            SERVICE,
                            "Shows what is measured, to Prometheus",
                            Map.of(),
                            List.of(plain("text/plain", "What is measured.")))),
            entry("GET /health", health("showHealth", "Tells whether the service is well")),
            entry("GET /health/liveness", health("showLiveness", "Tells whether the program runs")),
            entry("GET /health/readiness", health("showReadiness", "Tells whether questions are answered")),
            entry(
                    "GET /openapi",
                    new Described(
                            "showOpenApi",
                            SERVICE,
                            "Shows this document: JSON where Accept names it, else YAML",
                            Map.of(),
                            List.of(
                                    new Answered(
                                            200,
                                            "The document.",
                                            Tree.of(
                                                    "application/yaml",
                                                    Tree.of("type", "string"),
                                                    JSON,
                                                    Tree.of("type", "object")),
                                            List.of("ETag")),
                                    KNOWN))),
            entry(
                    "GET /openapi/reference",
                    new Described(
                            "showReference",
                            SERVICE,
                            "Shows this document as a page",
                            Map.of(),
                            List.of(plain("text/html", "The page."), KNOWN))));

    private static Described write(String id, String summary) {
        return new Described(
                id,
                INVENTORY,
                summary,
                Map.of(JSON, named("Facts")),
                List.of(ok("It is stored, durably.", named("Stored"))));
    }

    private static Described kept(String id, String summary, Answered answered) {
        return new Described(id, INVENTORY, summary, Map.of(), List.of(answered));
    }

    private static Described health(String id, String summary) {
        return new Described(
                id,
                SERVICE,
                summary,
                Map.of(),
                List.of(
                        ok("Yes.", named("Health")),
                        new Answered(503, "No.", Map.of(JSON, named("Health")), List.of())));
    }

    private static Answered ok(String words, Map<String, Object> schema) {
        return new Answered(200, words, Map.of(JSON, schema), List.of());
    }

    private static Answered rows(String words) {
        return new Answered(
                200, words, Map.of(JSON, Schema.list(named("Row"), "")), List.of("ETag", "Content-Language"));
    }

    private static Answered plain(String type, String words) {
        return new Answered(200, words, Map.of(type, Tree.of("type", "string")), List.of());
    }
}
