package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.adapter.Recorded;
import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids may hold anything, and what they hold comes out as it went in. */
class HostileContentTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    static List<String> ids() {
        return List.of(
                "%s",
                "%n%d%x",
                "{checkpoint_item_id}",
                "$1",
                "${jndi:ldap://127.0.0.1/a}",
                "#{1+1}",
                "<script>alert(1)</script>",
                "quote \" and ' and \\ and /",
                "\uD83D\uDE00 emoji \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "line\u2028and\u2029paragraph",
                "\u0000\u0001\u001f\u007f\t\r\n\b\f",
                "\u202Eright to left \u0130\u0131",
                "\uFFFF\uFFFD\uFEFF",
                "' OR 1=1; --",
                "../../etc/passwd");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void comeThroughInMessageAndArguments(String id) {
        Map<String, Object> answer =
                ask("delete_backup", Map.of("checkpoint_item_id", id), Map.of("checkpoint_items", List.of()));
        assertThat(answer).containsEntry("error_msg", "Checkpoint_item (" + id + ") is not found.");
        assertThat(Recorded.violations(answer).get(0))
                .containsEntry("arguments", Map.of("checkpoint_item_id", id))
                .containsEntry("error_msg", "Checkpoint_item (" + id + ") is not found.");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void comeThroughInAMessageWhosePlaceholderHasAName(String id) {
        Map<String, Object> item = Map.of("id", id, "status", "error", "resource_id", "s");
        Map<String, Object> answer =
                ask("show_backup", Map.of("checkpoint_item_id", id), Map.of("checkpoint_items", List.of(item)));
        assertThat(answer).containsEntry("error_msg", "The backup " + id + "'s status is not allowed query");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void comeThroughInWhatIsMissing(String id) {
        Map<String, Object> server = Map.of(
                "id", "s", "status", "ACTIVE", "os-extended-volumes:volumes_attached", List.of(Map.of("id", id)));
        Map<String, Object> answer = ask("protect", Map.of("resource_id", "s"), Map.of("servers", List.of(server)));
        assertThat(answer.get("not_evaluated").toString()).contains("volumes/" + id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void comeThroughInAFault(String id) {
        Map<String, Object> error = ask("protect", Map.of("resource_id", "s", "resource_type", List.of()), Map.of());
        assertThat(error).containsEntry("error_code", "CSBS.9001");
        Reply reply =
                SERVICE.client().post(Client.VALIDATIONS, Trees.bytes(Map.of("operation", id, "request", Map.of())));
        assertThat(((List<?>) reply.json().get("faults")).get(0))
                .isEqualTo(Map.of(
                        "pointer",
                        "/operation",
                        "problem",
                        "is '" + id + "', which is no operation; there are " + Operation.ids()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a%2Fb",
                "%E4%B8%AD%E6%96%87",
                "%F0%9F%98%80",
                "..%2F..",
                "%25s",
                "%22",
                "a+b",
                "a;b=c",
                "(!)",
                "a&b",
                "~._-"
            })
    void aProjectIdIsAnythingThatFitsInASegment(String project) {
        assertThat(SERVICE.client()
                        .post("/v1/" + project + "/validations", Asked.ALLOWED)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00C3\u0028", "\u00FF", "\u00ED\u00A0\u0080", "\u00C0\u00AF", "\u00F5\u0080\u0080\u0080"})
    void bytesThatAreNoUtf8AreABadRequest(String latin) {
        Reply reply = SERVICE.client()
                .post(Client.VALIDATIONS, Asked.deletePolicy(latin).getBytes(StandardCharsets.ISO_8859_1));
        assertBadRequest(reply);
    }

    @Test
    void aByteOrderMarkIsABadRequest() {
        assertBadRequest(SERVICE.client().post(Client.VALIDATIONS, "\uFEFF" + Asked.deletePolicy("p")));
    }

    @Test
    void halfASurrogatePairIsABadRequestWithItsPlace() {
        Reply reply = SERVICE.client().post(Client.VALIDATIONS, Asked.deletePolicy("\\ud83d"));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("\"pointer\":\"/request/policy_id\"");
    }

    private static Map<String, Object> ask(String operation, Map<String, ?> request, Map<String, ?> facts) {
        byte[] question = Trees.bytes(Map.of("operation", operation, "request", request, "facts", facts));
        return SERVICE.client().post(Client.VALIDATIONS, question).json();
    }
}
