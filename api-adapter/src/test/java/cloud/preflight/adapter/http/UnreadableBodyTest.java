package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are refused for what their headers say of them. */
class UnreadableBodyTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "nonsense",
                "/"
            })
    void aBodyOfAnotherTypeIsUnsupported(String contentType) {
        Reply reply = SERVICE.client()
                .send(
                        "POST",
                        Client.VALIDATIONS,
                        BodyPublishers.ofByteArray(Asked.ALLOWED),
                        "Content-Type",
                        contentType);
        assertError(reply, 415, "Preflight.0415");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br", "nonsense"})
    void aCompressedBodyIsUnsupported(String encoding) {
        assertError(
                SERVICE.client().post(Client.VALIDATIONS, Asked.ALLOWED, "Content-Encoding", encoding),
                415,
                "Preflight.0415");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity"})
    void aBodyThatIsSaidNotToBeCompressedIsRead(String encoding) {
        assertThat(SERVICE.client()
                        .post(Client.VALIDATIONS, Asked.ALLOWED, "Content-Encoding", encoding)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aBodyThatIsNotUtf8IsABadRequest() {
        byte[] latin = Asked.deletePolicy("caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        Reply reply = SERVICE.client().post(Client.VALIDATIONS, latin);
        assertBadRequest(reply);
        assertThat(reply.text()).contains("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/project-1/validations,application/json,iso-8859-1",
        "POST,/v1/project-1/validations,application/x-ndjson,utf-16",
        "PUT,/v1/project-1/inventory,application/json,nonsense",
        "PATCH,/v1/project-1/inventory,application/json,\"latin1\""
    })
    void aBodyThatSaysItIsInAnotherCharsetIsUnsupported(String method, String path, String type, String charset) {
        Reply reply = send(method, path, "Content-Type", type + "; charset=" + charset);
        assertError(reply, 415, "Preflight.0415");
        assertThat(reply.json())
                .containsEntry(
                        "error_msg",
                        method + " " + path + " reads UTF-8, not the charset " + charset.replace("\"", ""));
        assertThat(reply.header("Accept")).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"charset=utf-8", "charset=\"UTF-8\"", "charset=us-ascii", "x=y"})
    void aBodyThatSaysItIsUtf8IsRead(String parameter) {
        assertThat(SERVICE.client()
                        .send(
                                "POST",
                                Client.VALIDATIONS,
                                BodyPublishers.ofByteArray(Asked.ALLOWED),
                                "Content-Type",
                                "application/json; " + parameter)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatWouldBeReadIsSaid() {
        String form = "application/x-www-form-urlencoded";
        Reply type = send("POST", Client.VALIDATIONS, "Content-Type", form);
        assertThat(type.json())
                .containsEntry(
                        "error_msg",
                        "POST /v1/project-1/validations reads application/json or application/x-ndjson, not " + form
                                + ": say in Content-Type what the body is");
        assertThat(type.header("Accept")).isEqualTo("application/json, application/x-ndjson");
        assertThat(send("PUT", "/v1/p/inventory", "Content-Type", form).header("Accept"))
                .isEqualTo("application/json");
        Reply coding = send("PUT", "/v1/p/inventory", "Content-Type", "application/json", "Content-Encoding", "gzip");
        assertThat(coding.json())
                .containsEntry(
                        "error_msg", "PUT /v1/p/inventory reads no compressed body, and the Content-Encoding is gzip");
        assertThat(coding.header("Accept-Encoding")).isEqualTo("identity");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/error-codes,text/plain,405",
        "PUT,/v1/project-1/validations,text/plain,405",
        "POST,/nothing,text/plain,404",
        "DELETE,/v1/project-1/inventory/servers,text/plain,405"
    })
    void aBodyThatNobodyWouldReadIsNotWhatIsWrong(String method, String path, String type, int status) {
        Reply reply = send(method, path, "Content-Type", type);
        assertError(reply, status, "Preflight.0" + status);
        assertThat(reply.header("Allow").isEmpty()).isEqualTo(status == 404);
    }

    private static Reply send(String method, String path, String... headers) {
        return SERVICE.client().send(method, path, BodyPublishers.ofString("{}"), headers);
    }
}
