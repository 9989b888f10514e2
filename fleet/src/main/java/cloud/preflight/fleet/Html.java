package cloud.preflight.fleet;

import cloud.preflight.verdict.Verdict.Decision;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Puts a page of HTML together; texts are escaped. Not safe for several threads at once. */
final class Html {

    private static final int LISTED = 100;
    private static final int WIDTH = 400;
    private static final int HEIGHT = 14;
    private static final String STYLE = """
            :root { color-scheme: light dark; --allowed: #2e8b57; --denied: #c0392b; --undetermined: #c28b00 }
            body { font: 15px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #8884; vertical-align: top }
            td:first-child, .n { font-variant-numeric: tabular-nums; white-space: nowrap }
            .key { list-style: none; padding: 0; display: flex; gap: 1.5rem }
            .key li { border-left: 1rem solid; padding-left: .4rem }
            li.allowed { border-color: var(--allowed) } li.denied { border-color: var(--denied) }
            li.undetermined { border-color: var(--undetermined) }
            rect.allowed { fill: var(--allowed) } rect.denied { fill: var(--denied) }
            rect.undetermined { fill: var(--undetermined) }
            svg { max-width: 100%; height: 14px } .loud { background: #c0392b; color: #fff; padding: .5rem }
            """;

    private final StringBuilder text = new StringBuilder();

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    Html start(String title, String language) {
        text.append("<!doctype html>\n<html lang=\"").append(language).append("\">\n<meta charset=\"utf-8\">\n");
        text.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
        return element("title", title).raw("<style>\n" + STYLE + "</style>\n");
    }

    void end() {
        raw("</html>\n");
    }

    private Html raw(String html) {
        text.append(html);
        return this;
    }

    /** Opens an element; its name may have attributes behind it. */
    Html open(String name) {
        return raw("<" + name + ">");
    }

    Html close(String name) {
        return raw("</" + name + ">\n");
    }

    /** An element with a text in it. */
    Html element(String name, String content) {
        return open(name).raw(escaped(content)).close(name.split(" ")[0]);
    }

    Html row(String... cells) {
        open("tr");
        for (String cell : cells) {
            element("td", cell);
        }
        return close("tr");
    }

    Html head(String... cells) {
        open("tr");
        for (String cell : cells) {
            element("th", cell);
        }
        return close("tr");
    }

    /** A table that is shown when it is asked for, of the first things there are; nothing where there are none. */
    <T> void folded(String what, Collection<T> things, List<String> head, Function<T, List<String>> cells) {
        if (things.isEmpty()) {
            return;
        }
        open("details").element("summary", what).open("table").head(head.toArray(String[]::new));
        things.stream().limit(LISTED).forEach(thing -> row(cells.apply(thing).toArray(String[]::new)));
        close("table");
        if (things.size() > LISTED) {
            element("p", "The first " + LISTED + "; report.json has more.");
        }
        close("details");
    }

    /** A bar of so much for each decision, where the longest there is has this length. */
    Html bar(long[] parts, long longest) {
        StringBuilder bars = new StringBuilder();
        double from = 0;
        for (Decision decision : Decision.values()) {
            double width = longest == 0 ? 0 : (double) WIDTH * parts[decision.ordinal()] / longest;
            bars.append(rect(from, width, decision.id()));
            from += width;
        }
        return svg(bars);
    }

    /** A bar for a part of a whole, in the colour of a decision. */
    Html share(long part, long whole, String decision) {
        return svg(rect(0, whole == 0 ? 0 : (double) WIDTH * part / whole, decision));
    }

    private Html svg(CharSequence content) {
        return raw("<svg role=\"presentation\" width=\"" + WIDTH + "\" height=\"" + HEIGHT + "\" viewBox=\"0 0 " + WIDTH
                + " " + HEIGHT + "\">" + content + "</svg>");
    }

    private static String rect(double from, double width, String decision) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" width=\"%.1f\" height=\"%d\"/>",
                decision,
                from,
                width,
                HEIGHT);
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
