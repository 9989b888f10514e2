package cloud.preflight.adapter.console;

import cloud.preflight.catalog.ErrorCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** A page of {@code docs/errors}, by its sections. */
final class RowText {

    /** What comes before the first heading. */
    static final String WHAT = "";

    static final String RAISED = "When it is raised";
    static final String SOLUTION = "What to do";
    static final String NOTE = "Note";
    private static final String EXAMPLES = "Examples";

    private static final String PAGE = ".md";
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final Map<String, List<Node>> sections = new LinkedHashMap<>();

    private RowText(Node page) {
        page.accept(new Links());
        String section = WHAT;
        for (Node block = page.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                section = heading.getLevel() == 1 ? WHAT : title(heading);
            } else {
                sections.computeIfAbsent(section, first -> new ArrayList<>()).add(block);
            }
        }
    }

    static RowText of(ErrorCode row) {
        return new RowText(PARSER.parse(Resources.text("rows/" + row.name() + PAGE)));
    }

    /** A text that is no page, as HTML. */
    static String paragraph(String text) {
        Document document = new Document();
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(new Text(text));
        document.appendChild(paragraph);
        return HTML.render(document);
    }

    /** A section as HTML; empty where the page has none. Before the first heading, without what the catalog says too. */
    String section(String title) {
        List<Node> blocks = sections.getOrDefault(title, List.of());
        int said = title.equals(WHAT) ? afterMessage(blocks) : 0;
        return blocks.stream().skip(said).map(HTML::render).collect(Collectors.joining());
    }

    /** The line of the code and the published message are the row's own. */
    private static int afterMessage(List<Node> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof BlockQuote) {
                return at + 1;
            }
        }
        return 0;
    }

    /** The questions that the page lists. */
    List<RowPage.Example> examples() {
        List<RowPage.Example> examples = new ArrayList<>();
        for (Node block : sections.getOrDefault(EXAMPLES, List.of())) {
            for (Node item = block instanceof BulletList ? block.getFirstChild() : null;
                    item != null;
                    item = item.getNext()) {
                examples.add(example(item.getFirstChild()));
            }
        }
        return examples;
    }

    /** A link, a colon, and what it shows. */
    private static RowPage.Example example(Node line) {
        Link link = (Link) line.getFirstChild();
        String title = title(link);
        String id = link.getDestination().substring(Links.EXAMPLE.length());
        link.unlink();
        if (line.getFirstChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().replaceFirst("^: *", ""));
        }
        return new RowPage.Example(id, title, title.split("-", 2)[0], HTML.render(line));
    }

    private static String title(Node node) {
        return node.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    }

    /** Links between files become links of the console. */
    private static final class Links extends AbstractVisitor {

        private static final String EXAMPLE = "/#example=";
        private static final String JSON = ".json";

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (to.endsWith(PAGE)) {
                link.setDestination("/catalog/" + to.substring(0, to.length() - PAGE.length()));
            } else if (to.endsWith(JSON)) {
                link.setDestination(EXAMPLE + to.substring(0, to.length() - JSON.length()));
            }
        }
    }
}
