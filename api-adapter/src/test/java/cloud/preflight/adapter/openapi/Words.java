package cloud.preflight.adapter.openapi;

import static j2html.TagCreator.br;
import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.text;

import com.fasterxml.jackson.databind.JsonNode;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;

/** Descriptions as a page shows them. */
final class Words {

    private Words() {}

    /** The words, with what stands between backticks as code and with their lines. */
    static DomContent of(JsonNode description) {
        List<DomContent> words = new ArrayList<>();
        boolean quoted = false;
        for (String part : description.asText().split("`", -1)) {
            words.add(quoted ? code(part) : lines(part));
            quoted = !quoted;
        }
        return each(words, word -> word);
    }

    private static DomContent lines(String part) {
        List<DomContent> lines = new ArrayList<>();
        for (String line : part.split("\n", -1)) {
            if (!lines.isEmpty()) {
                lines.add(br());
            }
            lines.add(text(line));
        }
        return each(lines, line -> line);
    }
}
