package cloud.preflight.adapter.openapi;

import cloud.preflight.facts.Section;
import cloud.preflight.profile.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The parameters of a route. */
final class Parameter {

    private static final Pattern CHOICE = Pattern.compile("\\w+(\\|\\w+)+");

    private Parameter() {}

    static List<Object> of(ApiRoute route, Described described) {
        List<Object> parameters = new ArrayList<>();
        route.variables()
                .forEach((name, matched) ->
                        parameters.add(parameter("path", name, variable(name, matched), variableWords(name))));
        route.query().forEach(name -> parameters.add(parameter("query", name, query(name), HttpPage.parameter(name))));
        described.answers().stream()
                .flatMap(answer -> answer.headers().stream())
                .distinct()
                .forEach(header -> addFor(header, parameters));
        if (!route.reads().isEmpty()) {
            parameters.add(header("X-Request-Id"));
        }
        return parameters;
    }

    /** What a request says for an answer to have this header. */
    private static void addFor(String header, List<Object> parameters) {
        if (header.equals("Content-Language")) {
            parameters.add(header("Accept-Language"));
        } else if (header.equals("ETag")) {
            parameters.add(header("If-None-Match"));
        }
    }

    private static Map<String, Object> header(String name) {
        return parameter("header", name, Tree.of("type", "string"), HttpPage.header(name));
    }

    private static Map<String, Object> parameter(String in, String name, Object schema, String words) {
        return Tree.of("name", name, "in", in, "required", in.equals("path"), "description", words, "schema", schema);
    }

    private static Map<String, Object> variable(String name, String matched) {
        if (CHOICE.matcher(matched).matches()) {
            return Tree.of("type", "string", "enum", List.of(matched.split("\\|")));
        }
        return name.equals("section")
                ? Tree.of(
                        "type",
                        "string",
                        "enum",
                        Arrays.stream(Section.values()).map(Section::id).toList())
                : Tree.of("type", "string");
    }

    private static String variableWords(String name) {
        return switch (name) {
            case "project_id" ->
                "Whose inventory is looked at: any text, decoded once and compared exactly. `error-codes` is none.";
            case "provider_id" -> "The profile's, `" + Profile.defaults().providerId() + "` unless it says otherwise.";
            case "code" -> "A published code, compared exactly.";
            case "section" -> "A section of the facts.";
            case "id" -> "The id of a document, compared exactly.";
            case "name" -> "The name of a row, or of a worked example.";
            case "file" -> "The name of the file.";
            default -> throw new IllegalStateException("say in Parameter what {" + name + "} is");
        };
    }

    private static Map<String, Object> query(String name) {
        return switch (name) {
            case "enforce" -> Tree.of("type", "string", "enum", List.of("false", "true", "strict"), "default", "false");
            case "explain" -> Tree.of("type", "string", "enum", List.of("false", "true"), "default", "false");
            case "operation" -> Schema.named("Operation");
            case "http_status" -> Tree.of("type", "integer", "minimum", 100, "maximum", 599);
            case "limit" -> Tree.of("type", "integer", "minimum", 1, "default", 1000);
            case "lang" -> Tree.of("type", "string", "enum", List.of("en", "zh"));
            case "theme" -> Tree.of("type", "string", "enum", List.of("light", "dark"));
            case "from" -> Tree.of("type", "string", "format", "date");
            case "days" -> Tree.of("type", "integer", "minimum", 1, "maximum", 100);
            case "q", "marker", "v" -> Tree.of("type", "string");
            default -> throw new IllegalStateException("say in Parameter what the query parameter " + name + " is");
        };
    }
}
