package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and queries are UTF-8, percent-encoded. What is not would be one and the same text once it is decoded. */
class TargetTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

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
                "PUT /v1/%FF/inventory",
                "GET /v1/%C0%AF/inventory",
                "PATCH /v1/a%ED%A0%80b/inventory",
                "DELETE /v1/%F5%80%80%80/inventory",
                "POST /v1/%E4%B8/validations",
                "GET /v1/p/inventory/servers/%FF",
                "DELETE /v1/p/inventory/servers/%80",
                "GET /v1/p/inventory/servers?marker=%FF",
                "GET /v1/error-codes/%FF",
                "GET /v1/error-codes?q=%FF",
                "GET /v1/error-codes?%FF=q",
                "GET /health/%FF",
                "GET /%ff"
            })
    void bytesThatAreNotUtf8AreRefused(String target) {
        Reply reply = wire.head(target).answer();
        assertBadRequest(reply);
        assertThat(reply.text()).contains("the path or query has percent-encoded bytes that are not UTF-8");
        assertThat(wire.head("GET /health").answer().status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/\u00FF/inventory", "/v1/\u00C3\u00BC/inventory", "/v1/error-codes?q=\u00E9"})
    void bytesThatAreNotEncodedAreRefused(String target) {
        wire.send(("GET " + target + " HTTP/1.1\r\nHost: test\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        Reply reply = wire.answer();
        assertBadRequest(reply);
        assertThat(reply.text()).contains("the path or query has bytes that must be percent-encoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/%zz/inventory", "/v1/error-codes?q=%", "/v1/a b/inventory", "/v1/{p}/inventory"})
    void whatIsNotEncodedAsItShouldBeIsSaidToBe(String target) {
        Reply reply = wire.head("GET " + target).answer();
        assertBadRequest(reply);
    }

    @Test
    void anyTextInUtf8Will() {
        assertThat(SERVICE.client().get("/v1/%C3%BC%F0%9F%98%80%00/inventory").text())
                .isEqualTo("{}");
        assertThat(wire.head("GET /v1/error-codes?q=%E5%8D%B7").answer().status())
                .isEqualTo(200);
    }
}
