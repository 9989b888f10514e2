package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.answer.Capabilities;
import cloud.preflight.adapter.answer.Failing;
import cloud.preflight.adapter.inventory.Inventories;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault of ours. */
class InternalFailureTest {

    private Service service;
    private Log log;

    @BeforeEach
    void start() throws Service.NotStarted {
        service = Service.start(
                CompletableFuture.completedFuture(new Service.Deciding(
                        Failing.answers(), new Capabilities(Preflight.create(), Inventories.none()))),
                Inventories.none(),
                "127.0.0.1",
                0);
        log = new Log();
    }

    @AfterEach
    void end() {
        log.close();
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?enforce=true", "?enforce=strict"})
    void namesTheOperationAndNothingElse(String query) {
        Reply reply = new Client(service.url()).post(Client.VALIDATIONS + query, Asked.ALLOWED);
        assertError(reply, 500, "CSBS.9999");
        assertThat(reply.json().get("error_msg")).isEqualTo("protect failed");
    }

    @Test
    void isLoggedOnceAsAnError() {
        new Client(service.url()).post(Client.VALIDATIONS, Asked.ALLOWED);
        assertThat(log.warningsAndErrors()).isEqualTo(List.of("ERROR protect failed"));
    }

    @Test
    void costsItsLineOnly() {
        try (Wire wire = Wire.to(service.url())) {
            wire.post("Content-Type: application/x-ndjson", "Transfer-Encoding: chunked")
                    .chunk(Asked.deletePolicy("p") + "\n{}\n")
                    .send("0\r\n\r\n");
            assertThat(wire.answerHead().status()).isEqualTo(200);
            assertThat(wire.chunkedLine())
                    .isEqualTo("{\"line\":1,\"error_code\":\"CSBS.9999\",\"error_msg\":\"delete_policy failed\"}");
            assertThat(wire.chunkedLine()).startsWith("{\"line\":2,\"error_code\":\"CSBS.9001\"");
        }
    }
}
