package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventory;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service answers whose store is away, and that it is well once the store is back. */
class UnavailableTest {

    private static final String INVENTORY = "/v1/project-1/inventory";
    private static final String ACTION =
            "/v1/project-1/providers/fc4d5750-22e7-4798-8a46-f48f62c4c1da/resources/action";
    private static final String SERVER =
            "{\"servers\":[{\"id\":\"s\",\"status\":\"ACTIVE\"," + "\"os-extended-volumes:volumes_attached\":[]}]}";
    private static final String PROTECT = "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"s\"}}";
    private static final String COMPLETE = PROTECT.replaceFirst(
            "}$",
            ",\"facts\":{\"servers\":[],\"volumes\":[],\"quotas\":{\"resources\":[]},"
                    + "\"operation_logs\":[],\"account\":{}}}");

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatComesLate() throws Exception {
        int port = freePort();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&password=secret";
        try (Service service = Services.start(Preflight.create(), Inventory.at(url))) {
            Client client = new Client(service.url());
            assertAway(client);
            try (EmbeddedPostgres late =
                    EmbeddedPostgres.builder().setPort(port).start()) {
                assertThat(late.getPort()).isEqualTo(port);
                assertWell(client);
            }
            assertError(put(client), 503, "Preflight.0503");
            assertThat(client.get("/health/readiness").status()).isEqualTo(503);
        }
    }

    private static void assertAway(Client client) {
        assertError(put(client), 503, "Preflight.0503");
        assertError(write("PATCH", client), 503, "Preflight.0503");
        assertError(client.get(INVENTORY), 503, "Preflight.0503");
        assertError(client.get(INVENTORY + "/servers/s"), 503, "Preflight.0503");
        assertError(client.send("DELETE", INVENTORY, BodyPublishers.noBody()), 503, "Preflight.0503");
        assertError(client.post(Client.VALIDATIONS, PROTECT), 503, "Preflight.0503");
        assertError(client.post(ACTION, "{\"check_protectable\":[]}"), 503, "Preflight.0503");
        assertThat(client.send(
                                "POST",
                                Client.VALIDATIONS,
                                BodyPublishers.ofString(PROTECT + "\n" + COMPLETE),
                                "Content-Type",
                                "application/x-ndjson")
                        .text()
                        .lines())
                .satisfiesExactly(
                        away -> assertThat(away).startsWith("{\"line\":1,\"error_code\":\"Preflight.0503\""),
                        decided ->
                                assertThat(decided).startsWith("{\"line\":2,").contains("CSBS.6000"));
        assertThat(client.post(Client.VALIDATIONS, COMPLETE).text()).contains("CSBS.6000");
        assertThat(client.get("/health/readiness").status()).isEqualTo(503);
        assertThat(client.get("/health/liveness").status()).isEqualTo(200);
    }

    private static void assertWell(Client client) {
        assertThat(put(client).status()).isEqualTo(200);
        assertThat(client.get(INVENTORY).text()).isEqualTo(SERVER);
        assertThat(client.post(ACTION, "{\"check_protectable\":[{\"resource_id\":\"s\"}]}")
                        .text())
                .contains("CSBS.6007");
        assertThat(client.get("/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void aDataDirectoryThatBecomesAFile() throws Exception {
        Path directory = folder.resolve("data");
        try (Service service = Services.start(Preflight.create(), Inventory.in(directory))) {
            Client client = new Client(service.url());
            Files.writeString(directory, "a file");
            assertError(put(client), 503, "Preflight.0503");
            assertThat(client.post(Client.VALIDATIONS, PROTECT).text()).contains("servers/s");
            Files.delete(directory);
            assertWell(client);
        }
    }

    private static Reply put(Client client) {
        return write("PUT", client);
    }

    private static Reply write(String method, Client client) {
        return client.send(method, INVENTORY, BodyPublishers.ofString(SERVER), "Content-Type", "application/json");
    }

    private static int freePort() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
