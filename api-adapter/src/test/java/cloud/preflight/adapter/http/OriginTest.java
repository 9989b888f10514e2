package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of somebody else's, in the browser of whoever runs the service on the same machine, may not ask it. */
class OriginTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String STRANGER = "Origin: https://console.example";

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = SERVICE.wire();
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/error-codes/CSBS.6024",
                "POST /v1/p/validations",
                "PUT /v1/p/inventory",
                "DELETE /v1/p/inventory",
                "GET /health",
                "GET /nothing",
                "OPTIONS /v1/p/inventory"
            })
    void isRefusedWithWords(String request) {
        for (String host : new String[] {"localhost", "127.0.0.1:8080", "127.1.2.3"}) {
            Reply reply = wire.send(request + " HTTP/1.1\r\nHost: " + host + "\r\n" + STRANGER
                            + "\r\nAccess-Control-Request-Method: PUT\r\nContent-Length: 0\r\n\r\n")
                    .answer();
            assertError(reply, 403, "Preflight.0403");
            assertThat(reply.json())
                    .containsEntry(
                            "error_msg", "A page of https://console.example may not ask a service on this machine");
            assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void aPageOfThisMachineMayAsk() {
        Reply reply = wire.send("GET /v1/error-codes/CSBS.6024 HTTP/1.1\r\nHost: localhost\r\n"
                        + "Origin: http://localhost:3000\r\n\r\n")
                .answer();
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void isRefusedWhateverTheServiceIsCalled() {
        assertError(wire.head("GET /v1/error-codes/CSBS.6024", STRANGER).answer(), 403, "Preflight.0403");
    }
}
