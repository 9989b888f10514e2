package cloud.preflight.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docs/settings.md has a line for every setting that the program knows, and for no other. */
class EverySettingTest {

    /** What is set for good: how the framework is used, which nobody is asked about. */
    private static final Set<String> FIXED = Set.of(
            "micronaut.application.name",
            "endpoints.all.enabled",
            "endpoints.health.sensitive",
            "endpoints.health.details-visible");

    /** Words before names that have others behind them. */
    private static final Set<String> BEGINNINGS = Set.of("PREFLIGHT_SOURCE");

    private static final Pattern VARIABLE = Pattern.compile("\\bPREFLIGHT_[A-Z]+(?:_[A-Z]+)*(?![A-Z_])");

    /** With a hyphen or a default, to tell it from a metric, an attribute and a logger. */
    private static final Pattern PROPERTY = Pattern.compile(
            "(?<![\\w.])preflight(?:\\.[a-z]+)*\\.[a-z]+(?:-[a-z]+)+|(?<=\\$\\{)preflight(?:\\.[a-z]+(?:-[a-z]+)*)+");

    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
    private static final Path DOCS = Path.of("..", "docs");

    @Test
    void everyVariableHasItsLine() {
        Set<String> known = inClasses(VARIABLE);
        known.removeAll(BEGINNINGS);
        assertThat(known).contains("PREFLIGHT_PORT", "PREFLIGHT_DECISION_LOG_FILES");
        assertThat(lines()).containsAll(known);
    }

    @Test
    void everyLineOfAVariableIsAboutOneThatThereIs() {
        assertThat(inClasses(VARIABLE))
                .containsAll(lines().stream()
                        .filter(name -> VARIABLE.matcher(name).matches())
                        .toList());
    }

    @Test
    void everyPropertyOfOursHasItsLine() {
        Set<String> known = inClasses(PROPERTY);
        assertThat(known).contains("preflight.body-memory", "preflight.answer-timeout");
        assertThat(lines()).containsAll(known);
    }

    @Test
    void whatIsSetOtherThanTheFrameworkDoesHasItsLine() throws IOException {
        Set<String> set = new TreeSet<>();
        try (var file = Files.newInputStream(Path.of("src", "main", "resources", "application.yml"))) {
            leaves("", new Yaml().load(file), set);
        }
        assertThat(set).containsAll(FIXED);
        set.removeAll(FIXED);
        assertThat(lines()).containsAll(set);
    }

    private static void leaves(String place, Object node, Set<String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> leaves(place.isEmpty() ? key.toString() : place + "." + key, value, found));
        } else {
            found.add(place);
        }
    }

    /** What stands in the first cell of a line of a table. */
    private static Set<String> lines() {
        return text(DOCS.resolve("settings.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> NAMED.matcher(cell).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    /** The texts that are in the classes of the program, with their constants put together. */
    private static Set<String> inClasses(Pattern pattern) {
        try (Stream<Path> files = Files.walk(Path.of("target", "classes", "cloud"))) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(file -> pattern.matcher(text(file)).results().map(found -> found.group()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** In an encoding that has a character for every byte; names are ASCII. */
    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
