package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.openapi.Documented;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What every error has in common, whichever layer it comes from. */
public final class ErrorShape {

    private static final Pattern INSIDES = Pattern.compile(
            "cloud\\.preflight|micronaut|netty|javax?\\.|jakarta\\.|com\\.fasterxml|Exception|\\.java:|\\tat |\\.class\\b"
                    + "|jdbc|sqlite|SQLITE|postgres|hikari|SELECT |INSERT |/tmp|/usr|/root|/home/");

    /** What the server would say of itself, if it did. */
    private static final List<String> BOASTS = List.of("Server", "X-Powered-By", "Via");

    private ErrorShape() {}

    static void assertError(Reply reply, int status, String code) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertShape(reply);
        assertThat(reply.json()).containsEntry("error_code", code);
        Documented.assertIs("Error", reply.body());
    }

    /** An error with any code. */
    public static void assertShape(Reply reply) {
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        Map<String, Object> error = reply.json();
        String code = String.valueOf(error.get("error_code"));
        assertThat(error.get("error_msg")).asString().isNotBlank();
        if (code.equals("CSBS.9001")) {
            assertThat(error).containsOnlyKeys("error_code", "error_msg", "faults");
        } else {
            assertThat(error).containsOnlyKeys("error_code", "error_msg");
        }
        assertNothingIsTold(reply);
    }

    /** No answer says what the service is made of. */
    public static void assertNothingIsTold(Reply reply) {
        assertThat(INSIDES.matcher(reply.text()).results().map(MatchResult::group))
                .as(reply.text())
                .isEmpty();
        assertThat(BOASTS).allMatch(header -> reply.header(header).isEmpty());
    }

    /** A bad request with one fault that belongs to no place in the body. */
    static void assertBadRequest(Reply reply) {
        assertError(reply, 400, "CSBS.9001");
        assertThat(reply.text())
                .contains("\"faults\":[{\"pointer\":\"\",\"problem\":\"")
                .doesNotContain("},{");
    }
}
