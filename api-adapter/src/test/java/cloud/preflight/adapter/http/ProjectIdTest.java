package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The project in a path. */
class ProjectIdTest {

    @TempDir
    private static Path directory;

    private static Service service;
    private static Client client;

    @BeforeAll
    static void start() throws Service.NotStarted {
        service = Services.start(Preflight.create(), Inventory.in(directory));
        client = new Client(service.url());
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    void aProjectIdThatIsTooLongIsRefused() {
        assertBadRequest(send("PUT", "/v1/" + "p".repeat(256) + "/inventory", "{'servers':[]}"));
        assertThat(send("PUT", "/v1/" + "p".repeat(255) + "/inventory", "{'servers':[]}")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/v1/" + "p".repeat(256) + "/inventory").text()).isEqualTo("{}");
    }

    /** What is written to it could not be read, since that is where the catalog is. */
    @ParameterizedTest
    @CsvSource({
        "PUT,/inventory",
        "PATCH,/inventory",
        "GET,/inventory",
        "HEAD,/inventory",
        "DELETE,/inventory",
        "GET,/inventory/servers",
        "GET,/inventory/servers/s",
        "DELETE,/inventory/servers/s",
        "POST,/validations",
        "POST,/providers/x/resources/action"
    })
    void theCatalogIsNoProject(String method, String path) {
        for (String project : new String[] {"error-codes", "error%2Dcodes"}) {
            Reply reply = send(method, "/v1/" + project + path, "{'servers':[]}");
            assertThat(reply.status()).as(project).isEqualTo(404);
            if (!method.equals("HEAD")) {
                assertError(reply, 404, "Preflight.0404");
            }
        }
        assertThat(send("PUT", "/v1/error-codes-2/inventory", "{'servers':[]}").status())
                .isEqualTo(200);
    }

    private static Reply send(String method, String path, String body) {
        return client.send(
                method, path, BodyPublishers.ofString(body.replace('\'', '"')), "Content-Type", "application/json");
    }
}
