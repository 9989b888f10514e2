package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client does wrong that is HTTP all the same. None of it is an error of ours, so none of it is logged. */
class ErrorsTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private Log log;

    @BeforeEach
    void listen() {
        log = new Log();
    }

    @AfterEach
    void nothingIsLogged() {
        log.close();
        assertThat(log.warningsAndErrors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/v1", "/v1/project-1", "/v1/project-1/validations/more", "/v1/a/b/c/d"})
    void aPathThatIsNotThereIsNamed(String path) {
        Reply reply = SERVICE.client().get(path);
        assertError(reply, 404, "Preflight.0404");
        assertThat(reply.json().get("error_msg")).isEqualTo("There is nothing at " + path);
    }

    @Test
    void aDocumentInTheWrongPlaceIsToldWhereItBelongs() {
        String server = "{\"server\":{\"id\":\"s\",\"status\":\"ACTIVE\"}}";
        Reply question = SERVICE.client().post(Client.VALIDATIONS, server);
        assertError(question, 400, "CSBS.9001");
        assertThat(question.text())
                .contains(
                        "{\"pointer\":\"/operation\",\"problem\":\"is required: this is a document of a server, which belongs"
                                + " into 'facts'; ",
                        "{\"pointer\":\"/request\",\"problem\":\"is required\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/project-1/validations,POST",
        "PUT,/v1/project-1/validations,POST",
        "DELETE,/v1/project-1/validations,POST",
        "BREW,/v1/project-1/validations,POST",
        "POST,/v1/error-codes,GET",
        "DELETE,/v1/error-codes/CSBS.9001,GET"
    })
    void aMethodThatAPathDoesNotKnowIsRefusedWithThoseItKnows(String method, String path, String allowed) {
        Reply reply = SERVICE.client().send(method, path, BodyPublishers.noBody());
        assertError(reply, 405, "Preflight.0405");
        assertThat(reply.header("Allow").split(",")).contains(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json,text/html",
        "application/json,application/x-ndjson",
        "application/x-ndjson,application/json",
        "application/x-ndjson,text/plain"
    })
    void anAnswerOfAnotherTypeIsNotAcceptable(String contentType, String accept) {
        assertError(
                SERVICE.client()
                        .send(
                                "POST",
                                Client.VALIDATIONS,
                                BodyPublishers.ofString("{}"),
                                "Content-Type",
                                contentType,
                                "Accept",
                                accept),
                406,
                "Preflight.0406");
    }

    @Test
    void theCatalogIsJsonOnly() {
        assertError(SERVICE.client().get("/v1/error-codes", "Accept", "text/csv"), 406, "Preflight.0406");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "text/html, application/json;q=0.1", "text/html, */*;q=0.1"})
    void anAcceptHeaderThatAllowsJsonGetsJson(String accept) {
        Reply reply = SERVICE.client().post(Client.VALIDATIONS, Asked.ALLOWED, "Accept", accept);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "*/*;q=0",
                "application/*;q=0.0",
                "application/json;q=0, */*",
                "application/json;q=0.000, application/*;q=1, text/html"
            })
    void whatIsWeighedWithNothingIsNotAcceptable(String accept) {
        assertError(SERVICE.client().post(Client.VALIDATIONS, Asked.ALLOWED, "Accept", accept), 406, "Preflight.0406");
        for (String path : new String[] {"/v1/error-codes", "/v1/p/inventory", "/health"}) {
            assertError(SERVICE.client().get(path, "Accept", accept), 406, "Preflight.0406");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*;q=0, application/json", "application/*;q=0, application/json;q=0.001", "text/html;q=0, */*"
            })
    void whatIsWeighedMoreExactlyCounts(String accept) {
        assertThat(SERVICE.client().get("/v1/error-codes", "Accept", accept).status())
                .isEqualTo(200);
    }

    @Test
    void aBodyWithoutATypeIsJson() {
        Reply reply = SERVICE.client().send("POST", Client.VALIDATIONS, BodyPublishers.ofByteArray(Asked.ALLOWED));
        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}}", "[]", "null", "nul", "{\"operation\":}"})
    void aBodyThatIsNoQuestionIsABadRequest(String body) {
        assertBadRequest(SERVICE.client().post(Client.VALIDATIONS, body));
    }

    @Test
    void aMissingBodyIsABadRequest() {
        assertBadRequest(SERVICE.client().send("POST", Client.VALIDATIONS, BodyPublishers.noBody()));
    }

    @Test
    void aBodyForAGetIsNotLookedAt() {
        Reply reply = SERVICE.client()
                .send("GET", "/v1/error-codes/CSBS.9001", BodyPublishers.ofString("{"), "Content-Type", "nonsense");
        assertThat(reply.status()).isEqualTo(200);
    }
}
