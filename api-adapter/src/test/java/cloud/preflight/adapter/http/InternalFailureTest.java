package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Decider;
import cloud.preflight.facts.FactSource;
import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Needs;
import cloud.preflight.inventory.Inventories;
import cloud.preflight.profile.Profile;
import cloud.preflight.request.Request;
import cloud.preflight.verdict.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fault of ours. */
class InternalFailureTest {

    private Service service;
    private Log log;

    /** Every check fails, with a message that must not be seen outside. */
    private static final class Broken implements Decider {

        @Override
        public Verdict check(Request request, Facts facts) {
            throw new IllegalStateException("cloud.preflight.Secret in /root/secret", new OutOfMemoryError("inside"));
        }

        @Override
        public Needs needs(Request request) {
            return Needs.builder().build();
        }

        @Override
        public Profile profile() {
            return Profile.defaults();
        }

        @Override
        public String ruleset() {
            return "none";
        }
    }

    @BeforeEach
    void start() throws Service.NotStarted {
        Decider broken = new Broken();
        Service.Deciding deciding = Service.Deciding.unmeasured(broken, FactSource.NONE);
        service = Service.start(() -> deciding, Inventories.none(), "127.0.0.1", 0);
        log = new Log();
    }

    @AfterEach
    void end() {
        log.close();
        service.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"resource_id\":\"s\"}]"})
    void namesTheOperationOfAProviderToo(String entries) {
        String path = "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action";
        Reply reply = new Client(service.url()).post(path, "{\"check_protectable\":" + entries + "}");
        assertError(reply, 500, "CSBS.9999");
        assertThat(reply.json().get("error_msg")).isEqualTo("protect failed");
        assertThat(log.warningsAndErrors()).isEqualTo(List.of("ERROR protect failed"));
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
    void isLoggedWithTheNameOfTheRequest() {
        Client client = new Client(service.url());
        client.post(Client.VALIDATIONS, Asked.ALLOWED, "X-Request-Id", "mine");
        client.post(
                "/v1/p/providers/" + Profile.defaults().providerId() + "/resources/action",
                "{\"check_protectable\":[]}",
                "X-Request-Id",
                "theirs");
        assertThat(log.requestIds()).containsExactly("mine", "theirs");
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
