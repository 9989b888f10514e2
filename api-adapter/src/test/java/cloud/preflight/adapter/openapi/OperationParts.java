package cloud.preflight.adapter.openapi;

import static j2html.TagCreator.a;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** What is sent to an operation and what comes back, as a page shows it. */
final class OperationParts {

    private final JsonNode document;

    OperationParts(JsonNode document) {
        this.document = document;
    }

    DomContent parameters(JsonNode operation) {
        return iff(
                operation.has("parameters"),
                each(
                        h4("Parameters"),
                        wide(
                                thead(tr(th("name"), th("in"), th("type"), th("what"))),
                                tbody(each(
                                        list(operation.path("parameters")),
                                        parameter -> tr(
                                                td(code(parameter.get("name").asText())),
                                                td(parameter.get("in").asText()),
                                                td(SchemaTables.type(parameter.get("schema"))),
                                                td(Words.of(parameter.path("description")))))))));
    }

    DomContent request(JsonNode operation) {
        return iff(operation.has("requestBody"), each(h4("Body"), content(operation.at("/requestBody/content"))));
    }

    DomContent responses(JsonNode operation) {
        return each(h4("Answers"), responses(operation.get("responses").properties()));
    }

    private DomContent responses(Set<Map.Entry<String, JsonNode>> responses) {
        return wide(
                thead(tr(th("status"), th("what"), th("body"))),
                tbody(each(responses, response -> response(response.getKey(), response.getValue()))));
    }

    /** Those that many operations have in common stand in one place. */
    private static DomContent response(String status, JsonNode response) {
        if (response.has("$ref")) {
            String name = response.get("$ref").asText();
            name = name.substring(name.lastIndexOf('/') + 1);
            return tr(td(code(status)), td(a(name).withHref("#" + name)), td());
        }
        return tr(
                td(code(status)),
                td(Words.of(response.path("description")), headers(response.path("headers"))),
                td(content(response.path("content"))));
    }

    /** What operations have in common, by name. */
    DomContent shared() {
        return each(
                document.at("/components/responses").properties(),
                (Map.Entry<String, JsonNode> response) -> section(
                        attrs("#" + response.getKey()),
                        h3(response.getKey()),
                        p(Words.of(response.getValue().path("description"))),
                        headers(response.getValue().path("headers")),
                        content(response.getValue().path("content"))));
    }

    private static DomContent headers(JsonNode headers) {
        return iff(
                !headers.isEmpty(),
                div(each(
                                headers.properties(),
                                (Map.Entry<String, JsonNode> header) -> span(code(header.getKey()), text(" "))))
                        .withClass("headers"));
    }

    private static DomContent content(JsonNode content) {
        return each(
                content.properties(),
                (Map.Entry<String, JsonNode> body) -> div(
                        p(
                                code(body.getKey()),
                                text(" "),
                                SchemaTables.type(body.getValue().get("schema"))),
                        each(
                                body.getValue().path("examples").properties(),
                                (Map.Entry<String, JsonNode> example) -> details(
                                        summary(example.getKey()),
                                        pre(example.getValue().get("value").toPrettyString())))));
    }

    private static List<JsonNode> list(JsonNode elements) {
        return StreamSupport.stream(elements.spliterator(), false).toList();
    }

    private static DomContent wide(DomContent... parts) {
        return div(table(parts)).withClass("wide");
    }
}
