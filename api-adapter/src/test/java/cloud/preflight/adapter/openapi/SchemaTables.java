package cloud.preflight.adapter.openapi;

import static j2html.TagCreator.a;
import static j2html.TagCreator.code;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.text;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Schemas as a page shows them: tables of fields, which lead to one another. */
final class SchemaTables {

    private SchemaTables() {}

    /** What a schema says. */
    static DomContent fields(JsonNode schema) {
        JsonNode fields = schema.path("properties");
        return each(
                p(Words.of(schema.path("description"))), fields.isEmpty() ? p(type(schema)) : fields(schema, fields));
    }

    private static DomContent fields(JsonNode schema, JsonNode fields) {
        return div(table(
                        thead(tr(th("field"), th("type"), th("needed"), th("what"))),
                        tbody(each(
                                fields.properties(),
                                (Map.Entry<String, JsonNode> field) -> tr(
                                        td(code(field.getKey())),
                                        td(type(field.getValue())),
                                        td(isNeeded(schema, field.getKey()) ? "yes" : ""),
                                        td(Words.of(field.getValue().path("description"))))))))
                .withClass("wide");
    }

    private static boolean isNeeded(JsonNode schema, String field) {
        for (JsonNode needed : schema.path("required")) {
            if (needed.asText().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** The type in a few words. */
    static DomContent type(JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText();
            name = name.substring(name.lastIndexOf('/') + 1);
            return a(name).withHref("#" + name);
        }
        for (String several : List.of("anyOf", "oneOf", "enum")) {
            if (schema.has(several)) {
                return either(schema.get(several));
            }
        }
        if (schema.path("type").asText().equals("array") || schema.has("items")) {
            return each(text("list of "), type(schema.get("items")), text(limits(schema, "minItems", "maxItems")));
        }
        return text(name(schema.path("type"))
                + limits(schema, "minimum", "maximum")
                + limits(schema, "minLength", "maxLength"));
    }

    private static DomContent either(JsonNode several) {
        List<DomContent> parts = new ArrayList<>();
        for (JsonNode one : several) {
            if (!parts.isEmpty()) {
                parts.add(text(" or "));
            }
            parts.add(one.isTextual() ? code(one.asText()) : type(one));
        }
        return each(parts, part -> part);
    }

    private static String name(JsonNode type) {
        List<String> names = new ArrayList<>();
        type.forEach(one -> names.add(one.asText()));
        return type.isMissingNode() ? "anything" : names.isEmpty() ? type.asText() : String.join(" or ", names);
    }

    private static String limits(JsonNode schema, String least, String most) {
        if (!schema.has(least) && !schema.has(most)) {
            return "";
        }
        return ", " + schema.path(least).asText("0") + " to "
                + schema.path(most).asText("…");
    }
}
