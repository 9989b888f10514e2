package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;

import cloud.preflight.Preflight;
import cloud.preflight.inventory.Inventories;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service of which nothing is measured answers all the same. */
class UnmeasuredTest {

    private static Service service;

    @BeforeAll
    static void start() throws Service.NotStarted {
        System.setProperty(MetricsController.SETTING, "false");
        try {
            service = Service.start(
                    () -> Service.Deciding.by(Preflight.create(), Inventories.none(), Optional.empty()),
                    Inventories.none(),
                    "127.0.0.1",
                    0);
        } finally {
            System.clearProperty(MetricsController.SETTING);
        }
    }

    @AfterAll
    static void end() {
        service.close();
    }

    @Test
    void showsNoMetrics() {
        assertError(new Client(service.url()).get("/prometheus"), 404, "Preflight.0404");
    }

    @Test
    void answersWhatIsNoHttp() {
        try (Wire wire = Wire.to(service.url())) {
            assertError(wire.head("GET /" + "x".repeat(5_000)).answer(), 414, "Preflight.0414");
        }
    }
}
