package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventory;
import cloud.preflight.inventory.Postgres;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two services that share one PostgreSQL. */
class TwoNodesTest {

    private static final String ASKED = "{\"operation\":\"protect\",\"request\":{\"resource_id\":\"s\"}}";

    @Test
    void aWriteThroughOneDecidesTheNextQuestionToTheOther() throws Exception {
        String url = Postgres.newDatabase();
        CompletableFuture<Service> starting = CompletableFuture.supplyAsync(() -> start(url));
        try (Service one = start(url);
                Service other = starting.join()) {
            for (int round = 0; round < 20; round++) {
                String status = round % 2 == 0 ? "ERROR" : "ACTIVE";
                write(one, "PUT", "{\"servers\":[{\"id\":\"s\",\"status\":\"" + status + "\"}],\"operation_logs\":[]}");
                assertThat(new Client(other.url())
                                .post(Client.VALIDATIONS, ASKED)
                                .text()
                                .contains("CSBS.6005"))
                        .isEqualTo(status.equals("ERROR"));
                write(other, "PATCH", "{\"servers\":[{\"id\":\"s\",\"status\":\"DELETED\"}]}");
                assertThat(new Client(one.url()).post(Client.VALIDATIONS, ASKED).text())
                        .contains("CSBS.6001");
            }
        }
    }

    private static Service start(String url) {
        try {
            return Services.start(Preflight.create(), Inventory.at(url));
        } catch (Service.NotStarted failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void write(Service service, String method, String facts) {
        assertThat(new Client(service.url())
                        .send(
                                method,
                                "/v1/project-1/inventory",
                                BodyPublishers.ofString(facts),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(200);
    }
}
