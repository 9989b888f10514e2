package cloud.preflight.adapter.openapi;

import cloud.preflight.Preflight;
import cloud.preflight.catalog.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The OpenAPI document, made of the table of routes, the catalog, the pages and what a service answers. */
final class OpenApiDocument {

    /** A list that is empty and stands there all the same. */
    private static final Object[] NONE = {};

    private static final String RESPONSE = "#/components/responses/";
    private static final List<String> HEADERS = List.of(
            "X-Request-Id", "Content-Language", "Age", "Retry-After", "WWW-Authenticate", "Allow", "Accept", "ETag");

    private final Examples examples;
    private final Map<Failure, Object> bodies;

    OpenApiDocument(Examples examples) {
        this.examples = examples;
        bodies = examples.failures();
    }

    Map<String, Object> made() {
        return Tree.of(
                "openapi",
                "3.1.0",
                "info",
                info(),
                "servers",
                List.of(Tree.of("url", "/", "description", "The service that shows this document.")),
                "tags",
                List.of(
                        Tree.of("name", "Questions", "description", "What would be allowed."),
                        Tree.of("name", "Catalog", "description", "What can go wrong."),
                        Tree.of(
                                "name",
                                "Inventory",
                                "description",
                                "Facts that are kept, so that questions need not bring them."),
                        Tree.of("name", "Service", "description", "How it runs, and what it is."),
                        Tree.of(
                                "name",
                                DescribedConsole.TAG,
                                "description",
                                "Pages for a browser, and what they load and ask. They are for people, go with the pages of the"
                                        + " same version, and are not there where `PREFLIGHT_CONSOLE` is `false`.")),
                "paths",
                paths(),
                "components",
                components());
    }

    private static Map<String, Object> info() {
        return Tree.of(
                "title",
                "CSBS Preflight",
                "version",
                Preflight.create().version(),
                "summary",
                "Says early whether a backup, restore or policy operation would be allowed, and why not.",
                "description",
                "JSON in UTF-8, names in snake_case. Every error of every layer has the shape `Error`, but for those of"
                        + " `/health`. HEAD is answered wherever GET is. A query parameter that a path does not know is"
                        + " CSBS.9001; a method that it does not have is 405 `Preflight.0405` with `Allow`.",
                "license",
                Tree.of("name", "Apache-2.0", "identifier", "Apache-2.0"));
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        ApiRoute.all().stream()
                .collect(Collectors.groupingBy(ApiRoute::path, LinkedHashMap::new, Collectors.toList()))
                .forEach((path, routes) -> paths.put(path, operations(routes)));
        return paths;
    }

    /** Where several routes differ in what they read alone, they are one operation. */
    private Map<String, Object> operations(List<ApiRoute> routes) {
        Map<String, Object> operations = new LinkedHashMap<>();
        for (ApiRoute route : routes) {
            operations.putIfAbsent(route.method().toLowerCase(Locale.ROOT), operation(route, described(route)));
        }
        return operations;
    }

    private static Described described(ApiRoute route) {
        return Optional.ofNullable(Described.ALL.get(route.key()))
                .or(() -> Optional.ofNullable(DescribedConsole.ALL.get(route.key())))
                .orElseThrow(() -> new IllegalStateException("say in Described what " + route.key() + " does"));
    }

    private Map<String, Object> operation(ApiRoute route, Described described) {
        return Tree.of(
                "operationId",
                described.id(),
                "tags",
                List.of(described.tag()),
                "summary",
                described.summary(),
                "security",
                route.variables().containsKey("project_id")
                        ? List.of(Tree.of("token", NONE), Tree.of("bearer", NONE), Map.of())
                        : NONE,
                "parameters",
                Parameter.of(route, described),
                "requestBody",
                described.body().isEmpty()
                        ? ""
                        : Tree.of("required", true, "content", new Content(examples).of(described.body())),
                "responses",
                responses(route, described));
    }

    private Map<String, Object> responses(ApiRoute route, Described described) {
        Map<String, Object> responses = new LinkedHashMap<>();
        described.answers().forEach(answer -> responses.put(String.valueOf(answer.status()), response(answer)));
        for (Failure failure : HttpPage.failures()) {
            if (failure.isOf(route)) {
                responses.putIfAbsent(String.valueOf(failure.status()), refusal(failure, route));
            }
        }
        responses.put("default", Tree.of("$ref", RESPONSE + Failure.OTHERWISE));
        return responses;
    }

    private Map<String, Object> response(Described.Answered answer) {
        return Tree.of(
                "description",
                answer.words(),
                "headers",
                headers(answer.headers()),
                "content",
                answer.content().isEmpty() ? "" : new Content(examples).of(answer.content()));
    }

    /** A failure, and beside it the rows that are answered with the same status. */
    private Map<String, Object> refusal(Failure failure, ApiRoute route) {
        Map<String, Object> rows = rows(route);
        rows.keySet().removeIf(name -> Content.status(name) != failure.status());
        if (rows.isEmpty()) {
            return Tree.of("$ref", RESPONSE + failure.name());
        }
        return Tree.with(
                described(failure),
                "description",
                failure.words() + "\n\nOr a row's, "
                        + (route.query().contains("enforce") ? "with `enforce`." : "which the gate refuses."),
                "content",
                Content.error(Tree.with(
                        Map.of(failure.code(), bodies.get(failure)),
                        rows.entrySet().stream()
                                .flatMap(row -> java.util.stream.Stream.of(row.getKey(), row.getValue()))
                                .toArray())));
    }

    private static Map<String, Object> rows(ApiRoute route) {
        if (route.query().contains("enforce")) {
            return Examples.rows(Stage.GATE, Stage.EXISTENCE, Stage.CONDITION);
        }
        return route.variables().containsKey("provider_id") ? Examples.rows(Stage.GATE) : new LinkedHashMap<>();
    }

    private Map<String, Object> described(Failure failure) {
        return Tree.of(
                "description",
                failure.words(),
                "headers",
                headers(failure.headers()),
                "content",
                Content.error(Map.of(
                        failure.code(),
                        Optional.ofNullable(bodies.get(failure))
                                .orElseThrow(() -> new IllegalStateException("give an example of " + failure)))));
    }

    private static Map<String, Object> headers(List<String> some) {
        Map<String, Object> headers = new LinkedHashMap<>();
        headers.put("X-Request-Id", Tree.of("$ref", "#/components/headers/X-Request-Id"));
        some.forEach(name -> headers.put(name, Tree.of("$ref", "#/components/headers/" + name)));
        return headers;
    }

    private Map<String, Object> components() {
        Map<String, Object> schemas = new LinkedHashMap<>(QuestionSchemas.all());
        schemas.putAll(AnswerSchemas.all());
        schemas.putAll(DescribedConsole.schemas());
        schemas.putAll(CatalogSchemas.all());
        Map<String, Object> responses = new LinkedHashMap<>();
        HttpPage.failures().forEach(failure -> responses.putIfAbsent(failure.name(), described(failure)));
        Map<String, Object> headers = new LinkedHashMap<>();
        HEADERS.forEach(name ->
                headers.put(name, Tree.of("description", HttpPage.header(name), "schema", Tree.of("type", "string"))));
        return Tree.of(
                "schemas",
                schemas,
                "responses",
                responses,
                "headers",
                headers,
                "securitySchemes",
                Tree.of(
                        "token",
                        Tree.of(
                                "type",
                                "apiKey",
                                "in",
                                "header",
                                "name",
                                "X-Auth-Token",
                                "description",
                                HttpPage.header("X-Auth-Token")),
                        "bearer",
                        Tree.of("type", "http", "scheme", "bearer", "description", "The same token.")));
    }
}
