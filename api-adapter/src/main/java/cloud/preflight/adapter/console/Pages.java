package cloud.preflight.adapter.console;

import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.Rows;
import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Language;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes the pages of the console. The catalog is whole as it is written; the other pages are frames, which a browser fills.
 * Safe for any number of threads.
 */
public final class Pages {

    private static final String CATALOG = "/catalog";
    private static final String STYLE =
            Asset.named("style.css").map(Asset::version).orElse("");

    private final Mustache.Compiler compiler = Mustache.compiler().emptyStringIsFalse(true);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    /** What the catalog and its pages have, which is the same for everybody who reads a language. */
    private final Map<String, String> written = new ConcurrentHashMap<>();

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    /** Pages in every language. */
    public Pages() {
        for (Language language : Language.values()) {
            words.put(language, Words.in(language));
        }
    }

    /** The frame of a page that the browser draws. */
    public byte[] view(View view, Look look) {
        Words in = words(look);
        return page(view.path(), in.of("nav_" + view.id()), filled("view", Map.of("words", in.all())), look);
    }

    /** The catalog, of which the rows show that a search finds: every row where nothing is searched for. */
    public byte[] catalog(String searched, Look look) {
        String list = searched.isBlank()
                ? written.computeIfAbsent(look.language().tag(), first -> catalog("", look.language()))
                : catalog(searched, look.language());
        return page(CATALOG, words(look).of("nav_catalog"), list, look);
    }

    private String catalog(String searched, Language language) {
        Words in = wordsIn(language);
        Set<ErrorCode> found = EnumSet.noneOf(ErrorCode.class);
        found.addAll(Rows.matching(searched.isBlank() ? List.of() : List.of(searched)));
        List<Found> rows = Stream.of(ErrorCode.values())
                .map(row -> new Found(RowLine.of(row, language, in), !found.contains(row)))
                .toList();
        Map<String, Object> content =
                Map.of("words", in.all(), "q", searched, "rows", rows, "count", found.size(), "any", !found.isEmpty());
        return filled("catalog", content);
    }

    /** The page of the row with this name; empty when there is none. */
    public Optional<byte[]> row(String name, Look look) {
        return ErrorCode.named(name)
                .map(row -> page(
                        CATALOG,
                        row.code() + " " + row.name(),
                        written.computeIfAbsent(row.name() + look.language(), first -> row(row, look.language())),
                        look));
    }

    /**
     * What is shown where a page is not there, or its address can't be read, with ways on.
     *
     * @param sought what may be searched for in its place; empty for nothing
     */
    public byte[] error(ErrorAnswer error, String sought, Look look) {
        Words in = words(look);
        String kind = error.faults().isEmpty() ? "missing" : "unread";
        String problem = error.faults().isEmpty()
                ? error.message()
                : error.faults().get(0).problem();
        String title = in.of(kind + "_title");
        Map<String, Object> content = Map.of(
                "words", in.all(), "title", title, "lead", in.of(kind + "_lead"), "problem", problem, "sought", sought);
        return page("", title, filled("error", content), look);
    }

    private String row(ErrorCode row, Language language) {
        Words in = wordsIn(language);
        return filled(
                "row",
                Map.of("words", in.all(), "row", RowLine.of(row, language, in), "page", RowPage.of(row, language)));
    }

    private Words words(Look look) {
        return wordsIn(look.language());
    }

    private Words wordsIn(Language language) {
        Words in = words.get(language);
        if (in == null) {
            throw new IllegalStateException("no words in " + language.tag());
        }
        return in;
    }

    private byte[] page(String path, String title, String main, Look look) {
        Words in = words(look);
        Map<String, Object> frame = new HashMap<>(Map.of("words", in.all(), "title", title, "main", main));
        frame.put("language", look.language().tag());
        frame.put("style", STYLE);
        frame.put("theme", look.theme());
        frame.put("otherTheme", look.theme().equals("dark") ? "light" : "dark");
        frame.put("credentials", look.credentials() ? "required" : "none");
        frame.put(
                "places",
                Stream.concat(
                                Stream.of(View.values())
                                        .map(view -> new Place(view.path(), in.of("nav_" + view.id()), path)),
                                Stream.of(new Place(CATALOG, in.of("nav_catalog"), path)))
                        .toList());
        return filled("page", frame).getBytes(StandardCharsets.UTF_8);
    }

    private String filled(String template, Map<String, Object> content) {
        return templates
                .computeIfAbsent(
                        template,
                        name -> compiler.compile(new StringReader(Resources.text("templates/" + name + ".mustache"))))
                .execute(content);
    }

    /** A row in the catalog; those that a search does not find are there, so that a browser finds them at once. */
    private record Found(RowLine row, boolean hidden) {}

    /** Where the navigation leads. */
    private record Place(String path, String name, boolean current) {

        private Place(String path, String name, String shown) {
            this(path, name, path.equals(shown));
        }
    }
}
