package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertBadRequest;
import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** How the OpenAPI document is shown. */
class OpenApiControllerTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String DOCUMENT = "/openapi";
    private static final String PAGE = "/openapi/reference";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json, */*;q=0.5",
                "application/yaml;q=0.5, application/json",
                "application/vnd.oai.openapi+json"
            })
    void itIsJsonWhereThatIsAskedFor(String accept) {
        Reply reply = SERVICE.client().get(DOCUMENT, "Accept", accept);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.json()).containsEntry("openapi", "3.1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html, */*;q=0.8",
                "application/yaml, application/json;q=0.9",
                "application/json;q=0, */*",
                "text/plain"
            })
    void itIsYamlOtherwise(String accept) {
        Reply reply = SERVICE.client().get(DOCUMENT, "Accept", accept);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/yaml");
        assertThat(reply.text()).startsWith("openapi: 3.1.0\n");
        assertThat(reply.header("Vary")).contains("Accept", "Accept-Encoding");
    }

    @Test
    void bothSayTheSame() {
        Object json =
                SERVICE.client().get(DOCUMENT, "Accept", "application/json").json();
        Object yaml = new Yaml().load(SERVICE.client().get(DOCUMENT).text());
        assertThat(yaml).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, PAGE})
    void whoHasItIsToldSo(String path) {
        Reply first = SERVICE.client().get(path);
        assertThat(first.header("ETag")).isNotEmpty();
        Reply second = SERVICE.client().get(path, "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
        Reply head = SERVICE.client().send("HEAD", path, BodyPublishers.noBody());
        assertThat(head.header("Content-Length")).isEqualTo(first.header("Content-Length"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DOCUMENT, PAGE})
    void aParameterIsRefused(String path) {
        assertBadRequest(SERVICE.client().get(path + "?format=json"));
    }

    @Test
    void thePageIsHtmlAndMayLoadNothing() {
        Reply page = SERVICE.client().get(PAGE, "Accept", "text/html, */*;q=0.8");
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.text()).contains("id=\"validate\"").doesNotContain("<script", "http:", "src=", "@import");
        assertError(SERVICE.client().get(PAGE, "Accept", "application/json"), 406, "Preflight.0406");
    }
}
