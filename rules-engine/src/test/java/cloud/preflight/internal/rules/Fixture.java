package cloud.preflight.internal.rules;

import cloud.preflight.catalog.ErrorCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A question with its verdict that a page links to: {@code ROW.kind-variant.json}. */
record Fixture(String file, String row, String kind, boolean plain) {

    static final String REJECTED = "rejected";
    static final String ACCEPTED = "accepted";
    static final String UNDETERMINED = "undetermined";

    private static final Pattern NAME = Pattern.compile("(\\w+)\\.(rejected|accepted|undetermined)(-[\\w-]+)?\\.json");

    private static final Map<String, Map<String, Object>> CONTENTS = new ConcurrentHashMap<>();

    static List<Fixture> all() {
        return Page.names(".json").map(name -> named(name + ".json")).toList();
    }

    static List<Fixture> of(ErrorCode row, String kind) {
        return all().stream()
                .filter(fixture -> fixture.row.equals(row.name()) && fixture.kind.equals(kind))
                .toList();
    }

    private static Fixture named(String file) {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            throw new AssertionError(file + " is not called ROW.rejected.json, ROW.accepted-why.json or the like");
        }
        return new Fixture(file, name.group(1), name.group(2), name.group(3) == null);
    }

    String operation() {
        return (String) content().get("operation");
    }

    /** The violations, each written as code and status. */
    List<String> violations() {
        return entries("violations").stream()
                .map(entry -> entry.get("error_code") + " " + entry.get("http_status"))
                .toList();
    }

    /** The codes of what was not evaluated. */
    List<String> open() {
        return entries("not_evaluated").stream()
                .map(entry -> (String) entry.get("error_code"))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> entries(String name) {
        return (List<Map<String, Object>>) ((Map<String, Object>) content().get("verdict")).get(name);
    }

    private Map<String, Object> content() {
        return CONTENTS.computeIfAbsent(file, Fixture::read);
    }

    /** JSON is YAML, and this module has no other reader. */
    private static Map<String, Object> read(String file) {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Page.FOLDER.resolve(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return file;
    }
}
