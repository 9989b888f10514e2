package cloud.preflight.adapter.openapi;

import static j2html.TagCreator.a;
import static j2html.TagCreator.attrs;
import static j2html.TagCreator.body;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.main;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.nav;
import static j2html.TagCreator.p;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.style;
import static j2html.TagCreator.text;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The OpenAPI document as a page that needs no script and loads nothing. */
final class ReferencePage {

    private static final Pattern BLOCK =
            Pattern.compile("<(section|h[1-4]|p|ul|li|table|tr|details|nav|main|header)[ >]");

    private final JsonNode document;
    private final OperationParts parts;

    ReferencePage(JsonNode document) {
        this.document = document;
        parts = new OperationParts(document);
    }

    /** The page, its style in it, a block a line, so that a change is a line too. */
    String written(String css) {
        String name = document.at("/info/title").asText() + " "
                + document.at("/info/version").asText();
        String page = html(
                        head(
                                meta().withCharset("utf-8"),
                                meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                                title(name + ": HTTP reference"),
                                style(rawHtml(css))),
                        body(
                                a("To the content").withClass("skip").withHref("#content"),
                                header(
                                        h1(name),
                                        p(document.at("/info/summary").asText()),
                                        p(
                                                text("The same for programs: "),
                                                a("OpenAPI 3.1").withHref("../openapi"),
                                                text(". "),
                                                Words.of(document.at("/info/description")))),
                                contents(),
                                main(each(tags(), this::tag), errors(), allSchemas())
                                        .withId("content")))
                .withLang("en")
                .render();
        return "<!DOCTYPE html>\n" + BLOCK.matcher(page).replaceAll("\n$0") + "\n";
    }

    private List<JsonNode> tags() {
        return StreamSupport.stream(document.get("tags").spliterator(), false).toList();
    }

    /** One operation with its method and path. */
    private record Operation(String method, String path, JsonNode content) {

        private String id() {
            return content.get("operationId").asText();
        }
    }

    private List<Operation> operations(JsonNode tag) {
        return document.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(operation -> new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue())))
                .filter(operation -> operation.content().at("/tags/0").equals(tag.get("name")))
                .toList();
    }

    private DomContent contents() {
        return nav(
                        each(
                                tags(),
                                tag -> each(
                                        h2(tag.get("name").asText()),
                                        ul(each(
                                                operations(tag),
                                                operation -> li(a(
                                                                method(operation),
                                                                text(" "
                                                                        + operation
                                                                                .content()
                                                                                .get("summary")
                                                                                .asText()))
                                                        .withHref("#" + operation.id())))))),
                        h2(a("Errors").withHref("#errors")),
                        h2(a("Schemas").withHref("#schemas")))
                .attr("aria-label", "Contents");
    }

    private static DomContent method(Operation operation) {
        return span(operation.method()).withClass("method " + operation.method().toLowerCase(Locale.ROOT));
    }

    private DomContent tag(JsonNode tag) {
        return section(
                h2(tag.get("name").asText()),
                p(tag.get("description").asText()),
                each(operations(tag), this::operation));
    }

    private DomContent operation(Operation operation) {
        return section(
                attrs("#" + operation.id()),
                h3(method(operation), text(" "), code(operation.path())),
                p(Words.of(operation.content().get("summary"))),
                parts.parameters(operation.content()),
                parts.request(operation.content()),
                parts.responses(operation.content()));
    }

    private DomContent errors() {
        return section(attrs("#errors"), h2("Errors"), parts.shared());
    }

    private DomContent allSchemas() {
        return section(
                attrs("#schemas"),
                h2("Schemas"),
                each(
                        document.at("/components/schemas").properties(),
                        (Map.Entry<String, JsonNode> schema) -> section(
                                attrs("#" + schema.getKey()),
                                h3(schema.getKey()),
                                SchemaTables.fields(schema.getValue()))));
    }
}
