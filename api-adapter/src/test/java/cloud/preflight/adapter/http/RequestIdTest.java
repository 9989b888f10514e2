package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer carries the name of its request: the caller's, where it is sane. */
class RequestIdTest {

    private static final String HEADER = "X-Request-Id";
    private static final String OPENSTACK = "X-Openstack-Request-Id";
    private static final String MADE = "req-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @RegisterExtension
    private static final RunningService SERVICE = new RunningService();

    private static String named(String... headers) {
        return SERVICE.client().get("/v1/error-codes/CSBS.6024", headers).header(HEADER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine", "req-8f7a:1/2", "{\"quoted\"}"})
    void theCallersOwnIsKept(String id) {
        assertThat(named(HEADER, id)).isEqualTo(id);
        assertThat(named(OPENSTACK, id)).isEqualTo(id);
    }

    @Test
    void ofTwoOursCounts() {
        assertThat(named(OPENSTACK, "theirs", HEADER, "ours")).isEqualTo("ours");
        assertThat(named(OPENSTACK, "theirs", HEADER, "not sane")).isEqualTo("theirs");
    }

    @Test
    void theLongestIsKeptAndALongerOneIsNot() {
        assertThat(named(HEADER, "x".repeat(128))).isEqualTo("x".repeat(128));
        assertThat(named(HEADER, "x".repeat(129))).matches(MADE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void whatIsNotSaneIsReplaced(String id) {
        assertThat(named(HEADER, id)).matches(MADE);
    }

    @Test
    void bytesThatAreNotPrintableAreReplaced() {
        try (Wire wire = SERVICE.wire()) {
            wire.head("GET /v1/error-codes/CSBS.6024", HEADER + ": n\u00e4me");
            assertThat(wire.answer().header(HEADER)).matches(MADE);
        }
    }

    @Test
    void eachHasItsOwn() {
        assertThat(named()).matches(MADE).isNotEqualTo(named());
    }

    @Test
    void requestsThatComeTogetherKeepTheirs() {
        try (Wire wire = SERVICE.wire()) {
            for (String id : List.of("first", "second", "third")) {
                wire.head("GET /v1/error-codes/CSBS.6024", HEADER + ": " + id);
            }
            for (String id : List.of("first", "second", "third")) {
                assertThat(wire.answer().header(HEADER)).isEqualTo(id);
            }
        }
    }

    @Test
    void anAnswerThatTellsToGoOnIsNotTheAnswer() {
        byte[] question = Asked.deletePolicy("p").getBytes(StandardCharsets.UTF_8);
        try (Wire wire = SERVICE.wire()) {
            wire.post(
                    "Content-Type: application/json",
                    "Content-Length: " + question.length,
                    "Expect: 100-continue",
                    HEADER + ": mine");
            assertThat(wire.answer().status()).isEqualTo(100);
            assertThat(wire.send(question).answer().header(HEADER)).isEqualTo("mine");
        }
    }

    @Test
    void errorsOfEveryLayerHaveIt() {
        assertThat(SERVICE.client().get("/nothing", HEADER, "mine").header(HEADER))
                .isEqualTo("mine");
        assertThat(SERVICE.client()
                        .post(Client.VALIDATIONS, "{", HEADER, "mine")
                        .header(HEADER))
                .isEqualTo("mine");
        try (Wire wire = SERVICE.wire()) {
            wire.head("GET /" + "x".repeat(5_000));
            assertThat(wire.answer().header(HEADER)).matches(MADE);
        }
    }
}
