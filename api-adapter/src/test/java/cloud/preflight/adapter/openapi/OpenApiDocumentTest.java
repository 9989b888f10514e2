package cloud.preflight.adapter.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.adapter.http.Client;
import cloud.preflight.adapter.http.RunningService;
import cloud.preflight.adapter.http.Service;
import cloud.preflight.adapter.http.Services;
import cloud.preflight.inventory.Inventories;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The OpenAPI document and its page are those that the routes, the catalog and the pages make. {@code
 * -Dpreflight.rewrite=true} writes them anew.
 */
class OpenApiDocumentTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final Path FOLDER = Path.of("src", "main", "resources", "cloud", "preflight", "adapter", "openapi");
    private static final Path STYLE = Path.of("src", "test", "resources", "openapi", "reference.css");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String document;

    @BeforeAll
    static void make(@TempDir Path folder) throws Exception {
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        String token = file.add("another");
        try (Credentials credentials = Credentials.tokens(file);
                Service closed = Services.start(Preflight.create(), Inventories.none(), credentials)) {
            Examples examples = new Examples(SERVICE.client(), new Client(closed.url()), token);
            document = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(new OpenApiDocument(examples).made())
                    + "\n";
        }
    }

    @Test
    void theDocumentIsMadeOfTheCode() throws IOException {
        assertIsNew(FOLDER.resolve("openapi.json"), document);
    }

    @Test
    void thePageIsMadeOfTheDocument() throws IOException {
        String page = new ReferencePage(JSON.readTree(document)).written(Files.readString(STYLE));
        assertIsNew(FOLDER.resolve("reference.html"), page);
    }

    private static void assertIsNew(Path file, String made) throws IOException {
        if (Boolean.getBoolean("preflight.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, made);
        }
        assertThat(file).as("-Dpreflight.rewrite=true writes it anew").hasContent(made);
    }
}
