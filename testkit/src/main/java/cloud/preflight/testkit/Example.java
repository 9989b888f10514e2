package cloud.preflight.testkit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A question with its recorded verdict: a worked example of the contract, a case from the field, or a fixture beside a
 * page. Paths are those of a module's folder.
 *
 * @param file where it stands
 * @param content the whole document
 */
public record Example(Path file, Map<String, Object> content) {

    /** The contract's worked examples. */
    public static final Path WORKED = Path.of("..", "examples", "contract");
    /** Cases met in the field; of their verdicts only what was written down then. */
    public static final Path FIELD = Path.of("..", "examples", "field");

    /** The fixtures beside the pages of the rows. */
    public static final Path PAGES = Path.of("..", "docs", "errors");

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The examples of a folder, by name.
     *
     * @throws UncheckedIOException when one cannot be read
     */
    public static List<Example> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Example::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Example read(Path file) {
        try {
            return new Example(file, JSON.readValue(file.toFile(), new TypeReference<>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The keys of the platform profile that differ from the defaults. */
    public Map<String, Object> profile() {
        return part("profile").orElse(Map.of());
    }

    /** What is recorded of the verdict. */
    public Map<String, Object> verdict() {
        return part("verdict").orElseThrow();
    }

    /** The document that is sent: without the verdict and the profile. */
    public byte[] question() {
        Map<String, Object> question = new LinkedHashMap<>(content);
        question.keySet().retainAll(Set.of("operation", "request", "facts"));
        return Trees.bytes(question);
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, Object>> part(String name) {
        return Optional.ofNullable((Map<String, Object>) content.get(name));
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
