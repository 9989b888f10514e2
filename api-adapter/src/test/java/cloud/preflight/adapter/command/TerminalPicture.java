package cloud.preflight.adapter.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a terminal shows, as SVG: text with the colours that its escape sequences ask for, on light ground or dark. */
final class TerminalPicture {

    private static final int COLUMNS = 100;
    private static final double CHARACTER = 8.43;
    private static final int LINE = 20;
    private static final int MARGIN = 20;
    private static final int BAR = 36;
    private static final int INDENT = 3;

    /** The look: the colours of the numbers 31 to 33, 36 and 90, 1 for bold and 2 for dim. */
    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title" xml:space="preserve">
            <title id="title">%s</title>
            <style>
            text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre; fill: #1f2328 }
            .window { fill: #ffffff; stroke: #d1d9e0 }
            .s1 { font-weight: bold } .s2 { opacity: .7 } .s90 { fill: #818b98 }
            .s31 { fill: #cf222e } .s32 { fill: #1a7f37 } .s33 { fill: #9a6700 } .s36 { fill: #1b7c83 }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3 }
            .window { fill: #0d1117; stroke: #3d444d }
            .s31 { fill: #ff7b72 } .s32 { fill: #3fb950 } .s33 { fill: #d29922 } .s36 { fill: #39c5cf }
            }
            </style>
            <rect class="window" x=".5" y=".5" width="%d" height="%d" rx="10"/>
            <circle cx="20" cy="18" r="6" fill="#ff5f57"/><circle cx="40" cy="18" r="6" fill="#febc2e"/><circle cx="60" cy="18" r="6" fill="#28c840"/>
            """;

    private static final Pattern STYLED = Pattern.compile("\u001b\\[([0-9;]*)m");

    private final String title;
    private final List<String> lines = new ArrayList<>();

    TerminalPicture(String title) {
        this.title = title;
    }

    /** A command at the prompt. */
    TerminalPicture typed(String command) {
        lines.add("\u001b[90m$\u001b[0m \u001b[1m" + command + "\u001b[0m");
        return this;
    }

    /** What a command prints; longer lines are continued at a word, as a reader would like them to be. */
    TerminalPicture printed(String text) {
        text.lines()
                .forEach(line -> add(line, line.length() - line.stripLeading().length() + INDENT));
        return this;
    }

    private void add(String line, int indent) {
        if (STYLED.matcher(line).replaceAll("").length() <= COLUMNS) {
            lines.add(line);
            return;
        }
        int end = line.lastIndexOf(' ', COLUMNS);
        lines.add(line.substring(0, end));
        add(" ".repeat(indent) + line.substring(end + 1), indent);
    }

    String svg() {
        long width = Math.round(COLUMNS * CHARACTER) + 2 * MARGIN;
        int height = BAR + lines.size() * LINE + MARGIN;
        StringBuilder svg =
                new StringBuilder(HEAD.formatted(width, height, width, height, escaped(title), width - 1, height - 1));
        int y = BAR + LINE / 2 + 4;
        for (String line : lines) {
            svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(MARGIN, y, spans(line)));
            y += LINE;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String spans(String line) {
        StringBuilder spans = new StringBuilder();
        Matcher style = STYLED.matcher(line);
        String classes = "";
        int from = 0;
        while (style.find()) {
            append(line.substring(from, style.start()), classes, spans);
            classes = style(style.group(1), classes);
            from = style.end();
        }
        append(line.substring(from), classes, spans);
        return spans.toString();
    }

    private static void append(String text, String classes, StringBuilder spans) {
        if (classes.isEmpty() || text.isEmpty()) {
            spans.append(escaped(text));
        } else {
            spans.append("<tspan class=\"%s\">%s</tspan>".formatted(classes, escaped(text)));
        }
    }

    /** The classes that the numbers of an escape sequence ask for, beside those there are. */
    private static String style(String numbers, String before) {
        String classes = before;
        for (String number : numbers.split(";")) {
            classes = number.isEmpty() || number.equals("0") ? "" : (classes + " s" + number).strip();
        }
        return classes;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
