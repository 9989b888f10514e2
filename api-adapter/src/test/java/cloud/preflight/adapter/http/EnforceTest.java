package cloud.preflight.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.testkit.Example;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ?enforce=}: whether a question is answered as the operation itself would be. */
class EnforceTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @ParameterizedTest
    @CsvSource({"'',200", "?enforce=false,200", "?enforce=true,400", "?enforce=strict,400"})
    void aDeniedOperationHasTheStatusOfItsPrimaryViolationWhenEnforced(String query, int status) {
        assertThat(ask(query, Asked.DENIED).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?enforce=true", "?enforce=strict"})
    void aRefusalIsThePlainError(String query) {
        Reply reply = ask(query, Asked.DENIED);
        Map<String, Object> verdict = ask("", Asked.DENIED).json();
        assertThat(reply.json())
                .isEqualTo(Map.of("error_code", verdict.get("error_code"), "error_msg", verdict.get("error_msg")));
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void everyStatusOfThePublishedTableComesThrough() {
        List<Example> denied = Example.in(Example.WORKED).stream()
                .filter(example -> example.profile().isEmpty())
                .filter(example -> "denied".equals(example.verdict().get("decision")))
                .toList();
        assertThat(denied)
                .allSatisfy(example -> assertThat(
                                ask("?enforce=true", example.question()).status())
                        .isEqualTo(primaryStatus(example)));
        assertThat(denied).extracting(EnforceTest::primaryStatus).contains(400, 403, 404, 500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?enforce=false", "?enforce=true", "?enforce=strict"})
    void anAllowedOperationIsAnsweredAlwaysTheSame(String query) {
        Reply reply = ask(query, Asked.ALLOWED);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text()).isEqualTo(ask("", Asked.ALLOWED).text());
    }

    @ParameterizedTest
    @CsvSource({"?enforce=false,200", "?enforce=true,200", "?enforce=strict,409"})
    void anUndeterminedOperationIsRefusedByTheStrictOnly(String query, int status) {
        assertThat(ask(query, Asked.UNDETERMINED).status()).isEqualTo(status);
    }

    @Test
    void theStrictNameEveryMissingFactOnce() {
        String nothingKnown = """
                {"operation":"protect","request":{"resource_id":"s1"},
                 "facts":{"servers":[{"id":"s1","status":"ACTIVE",
                   "os-extended-volumes:volumes_attached":[{"id":"v1"}]}]}}""";
        Map<String, Object> error = SERVICE.client()
                .post(Client.VALIDATIONS + "?enforce=strict", nothingKnown)
                .json();
        assertThat(error).containsOnlyKeys("error_code", "error_msg").containsEntry("error_code", "Preflight.0409");
        assertThat(error.get("error_msg"))
                .isEqualTo("The decision is undetermined. Missing: account.existing_user, account.migrated_to_cbr,"
                        + " account.real_name_verified, operation_logs, quotas, volumes/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?enforce=", "?enforce=TRUE", "?enforce=1", "?enforce=true&enforce=false"})
    void anyOtherValueIsABadRequest(String query) {
        Reply reply = ask(query, Asked.ALLOWED);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).containsEntry("error_code", ErrorCode.PARAMETERS_INVALID.code());
        assertThat(reply.text()).contains("\"pointer\":\"\"").contains("must be true, false or strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "strict"})
    void linesCannotBeEnforced(String value) {
        Reply reply = SERVICE.client()
                .send(
                        "POST",
                        Client.VALIDATIONS + "?enforce=" + value,
                        java.net.http.HttpRequest.BodyPublishers.ofString("{}\n"),
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json()).containsEntry("error_code", "CSBS.9001");
    }

    @Test
    void aBadRequestStaysOneWhenEnforced() {
        assertThat(ask("?enforce=strict", "{}".getBytes()).json()).containsEntry("error_code", "CSBS.9001");
    }

    private static Object primaryStatus(Example example) {
        List<?> violations = (List<?>) example.verdict().get("violations");
        return ((Map<?, ?>) violations.get(0)).get("http_status");
    }

    private static Reply ask(String query, byte[] question) {
        return SERVICE.client().post(Client.VALIDATIONS + query, question);
    }
}
