package cloud.preflight.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What real services answered. */
final class Recorded {

    static final String PROJECT = "842a3442f1e94758af77f507a7cbf4b3";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FOLDER = Path.of("..", "examples", "openstack-zed");

    private static final Map<String, JsonNode> READ = new ConcurrentHashMap<>();

    private Recorded() {}

    /** An answer, by the name of its file. */
    static JsonNode answer(String name) {
        return READ.computeIfAbsent(name, Recorded::read).deepCopy();
    }

    private static JsonNode read(String name) {
        try {
            return JSON.readTree(Files.readString(FOLDER.resolve(name + ".json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An answer of Keystone, which examples do without. */
    static JsonNode ofKeystone(String name) {
        try (InputStream in = Recorded.class.getResourceAsStream("/" + name + ".json")) {
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The documents of a list. */
    static List<JsonNode> documents(String name, String field) {
        List<JsonNode> documents = new ArrayList<>();
        answer(name).get(field).forEach(documents::add);
        return documents;
    }

    /** The body of a refusal. */
    static String refusal(String what) {
        return answer("errors").get(what).get("body").toString();
    }
}
