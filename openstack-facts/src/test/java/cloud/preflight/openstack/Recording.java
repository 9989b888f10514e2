package cloud.preflight.openstack;

import cloud.preflight.facts.Facts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a real Nova or Cinder answered: a list of servers or volumes, or one of them. */
record Recording(Path file, JsonNode content) {

    private static final Path FOLDER = Path.of("..", "examples", "openstack-zed");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Recording> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted()
                    .filter(file -> file.getFileName().toString().matches("(after-shelve-)?(server|volume)s?-.*"))
                    .filter(file -> !file.getFileName().toString().contains("volume-attachments"))
                    .map(file -> new Recording(file, tree(text(file))))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Recording named(String name) {
        Path file = FOLDER.resolve(name + ".json");
        return new Recording(file, tree(text(file)));
    }

    /** The facts of several recordings of lists, one a section. */
    static Facts facts(Recording servers, Recording volumes) throws InvalidDocument {
        return read("{\"servers\": " + servers.content.get("servers") + ", \"volumes\": "
                + volumes.content.get("volumes") + "}");
    }

    /** The facts that the answer is when it is pasted as it was, or as the one element of a list. */
    Facts facts() throws InvalidDocument {
        for (String kind : List.of("server", "volume")) {
            if (content.has(kind)) {
                return read("{\"" + kind + "s\": [" + content.get(kind) + "]}");
            }
        }
        return read(text(file));
    }

    List<JsonNode> documents(String kind) {
        List<JsonNode> documents = new ArrayList<>();
        content.path(kind + "s").forEach(documents::add);
        if (content.has(kind)) {
            documents.add(content.get(kind));
        }
        return documents;
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static Facts read(String facts) throws InvalidDocument {
        String question =
                "{\"operation\": \"delete_task\", \"request\": {\"task_id\": \"t\"}, \"facts\": " + facts + "}";
        return Questions.read(question.getBytes(StandardCharsets.UTF_8)).facts();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
