package cloud.preflight.openstack;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A question with its recorded verdict: a worked example of the contract, or a fixture beside a page. */
public record Example(Path file, Map<String, Object> content) {

    public static final Path WORKED = Path.of("..", "examples", "contract");
    public static final Path PAGES = Path.of("..", "docs", "errors");

    private static final ObjectMapper JSON = new ObjectMapper();

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

    public Map<String, Object> profile() {
        return part("profile").orElse(Map.of());
    }

    public Map<String, Object> verdict() {
        return part("verdict").orElseThrow();
    }

    /** The document that is sent: without the verdict and the profile. */
    public byte[] question() {
        return Trees.bytes(Map.of(
                "operation", content.get("operation"),
                "request", content.get("request"),
                "facts", content.get("facts")));
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
