package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.openapi.Documented;
import java.util.Map;

/** What every error has in common, whichever layer it comes from. */
final class ErrorShape {

    private static final String INSIDES =
            "(?s).*(cloud\\.preflight|io\\.micronaut|io\\.netty|java\\.|com\\.fasterxml|Exception|\\.java:|\\tat |/tmp|/usr|/root).*";

    private ErrorShape() {}

    static void assertError(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        Map<String, Object> error = reply.json();
        assertThat(error).containsEntry("error_code", code);
        assertThat(error.get("error_msg")).asString().isNotBlank();
        if (code.equals("CSBS.9001")) {
            assertThat(error).containsOnlyKeys("error_code", "error_msg", "faults");
        } else {
            assertThat(error).containsOnlyKeys("error_code", "error_msg");
        }
        assertThat(reply.text()).doesNotMatch(INSIDES);
        Documented.assertIs("Error", reply.body());
    }

    /** A bad request with one fault that belongs to no place in the body. */
    static void assertBadRequest(Reply reply) {
        assertError(reply, 400, "CSBS.9001");
        assertThat(reply.text())
                .contains("\"faults\":[{\"pointer\":\"\",\"problem\":\"")
                .doesNotContain("},{");
    }
}
