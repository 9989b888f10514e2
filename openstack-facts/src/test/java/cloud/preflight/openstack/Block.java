package cloud.preflight.openstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of a page that is written for readers.
 *
 * @param place the page, from the root of the project, and the line where the block starts
 * @param language what its fence says
 * @param text what stands in it
 * @param after what follows on the page, up to the next block
 * @param prints the block of its output, where one follows before the next heading
 */
public record Block(String place, String language, String text, String after, List<Block> prints) {

    /** The root of the project. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern FENCED =
            Pattern.compile("^ *```(\\S*)\\n(.*?)^ *```\\n(.*?)(?=^ *```|\\z)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Set<String> RUN = Set.of("sh", "java");
    private static final Set<String> OUTPUT = Set.of("text", "json");

    /** Every block of README.md, CONTRIBUTING.md and the pages under docs but for outputs, which stand with what prints them. */
    public static List<Block> all() {
        return pages().flatMap(page -> of(page).stream()).toList();
    }

    /** Those in a language. */
    public static List<Block> in(String language) {
        return all().stream().filter(block -> block.language.equals(language)).toList();
    }

    private static Stream<Path> pages() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = docs.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), pages.stream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Block> of(Path page) {
        String text = text(page);
        List<Block> blocks = new ArrayList<>();
        FENCED.matcher(text).results().forEach(found -> add(of(page, text, found), blocks));
        return blocks;
    }

    private static Block of(Path page, String text, MatchResult found) {
        long line = 1 + text.substring(0, found.start()).lines().count();
        return new Block(ROOT.relativize(page) + ":" + line, found.group(1), found.group(2), found.group(3), List.of());
    }

    /** Adds a block, or gives it to the one before that prints it. */
    private static void add(Block block, List<Block> blocks) {
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last).printed(block)) {
            blocks.set(last, blocks.get(last).printing(block));
        } else {
            blocks.add(block);
        }
    }

    private boolean printed(Block next) {
        return RUN.contains(language)
                && OUTPUT.contains(next.language)
                && prints.isEmpty()
                && after.lines().noneMatch(line -> line.startsWith("#"));
    }

    private Block printing(Block output) {
        return new Block(place, language, text, after, List.of(output));
    }

    /** Its first line, to know it by. */
    public String firstLine() {
        return text.lines().findFirst().orElse("");
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String toString() {
        return place;
    }
}
