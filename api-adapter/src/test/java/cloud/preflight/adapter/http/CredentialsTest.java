package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.inventory.Inventory;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service answers that asks for tokens. */
class CredentialsTest {

    private static final String INVENTORY = "/v1/project-1/inventory";
    private static final String TOKEN = "X-Auth-Token";

    private static Service service;
    private static Credentials credentials;
    private static Client client;
    private static String own;
    private static String slash;
    private static String catalog;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        TokenFile file = new TokenFile(folder.resolve("tokens"));
        own = file.add("project-1");
        slash = file.add("a/b");
        catalog = file.add("error-codes");
        credentials = Credentials.tokens(file);
        service = Services.start(Preflight.create(), Inventory.in(folder.resolve("data")), credentials);
        client = new Client(service.url());
    }

    @AfterAll
    static void end() {
        service.close();
        credentials.close();
    }

    private static Reply put(String path, String... headers) {
        return client.send("PUT", path, BodyPublishers.ofString("{\"servers\":[]}"), headers);
    }

    @Test
    void aTokenOpensItsProject() {
        assertThat(put(INVENTORY, TOKEN, own).status()).isEqualTo(200);
        assertThat(client.get(INVENTORY, TOKEN, own).text()).isEqualTo("{\"servers\":[]}");
        assertThat(client.post(Client.VALIDATIONS, Asked.ALLOWED, TOKEN, own).status())
                .isEqualTo(200);
        assertThat(client.send("HEAD", INVENTORY, BodyPublishers.noBody(), TOKEN, own)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void aTokenIsABearerTokenToo(String scheme) {
        assertThat(client.get(INVENTORY, "Authorization", scheme + own).status())
                .isEqualTo(200);
    }

    @Test
    void withoutAValidOneTheAnswerIs401() {
        Reply reply = client.get(INVENTORY);
        assertError(reply, 401, "Preflight.0401");
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertError(client.get(INVENTORY, TOKEN, ""), 401, "Preflight.0401");
        assertError(client.get(INVENTORY, TOKEN, own + "x"), 401, "Preflight.0401");
        for (String wrong : new String[] {own, "Basic " + own, "Bearer", "Bearer " + own + " x", "Bearer x" + own}) {
            assertError(client.get(INVENTORY, "Authorization", wrong), 401, "Preflight.0401");
        }
        assertError(client.get(INVENTORY + "?token=" + own), 401, "Preflight.0401");
    }

    @Test
    void theTokenOfOpenStackCountsBeforeTheBearerToken() {
        String[] good = {TOKEN, own, "Authorization", "Bearer x"};
        assertThat(client.get(INVENTORY, good).status()).isEqualTo(200);
        assertError(client.get(INVENTORY, TOKEN, "x", "Authorization", "Bearer " + own), 401, "Preflight.0401");
    }

    @Test
    void twoTokensAreNone() {
        assertError(client.get(INVENTORY, TOKEN, own, TOKEN, own), 401, "Preflight.0401");
        assertError(
                client.get(INVENTORY, "Authorization", "Bearer " + own, "Authorization", "Bearer x"),
                401,
                "Preflight.0401");
    }

    @Test
    void anotherProjectIs403WhetherItIsThereOrNot() {
        Reply there = put(INVENTORY, TOKEN, slash);
        Reply none = put("/v1/none/inventory", TOKEN, slash);
        assertError(there, 403, "Preflight.0403");
        assertThat(there.text()).isEqualTo(none.text());
        assertThat(there.headers().keySet()).isEqualTo(none.headers().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/v1/project-1/validations,text/plain,415",
        "POST,/v1/project-1/validations,;,415",
        "POST,/v1/project-1/validations,a/,415",
        "POST,/v1/project-1/validations,'',400",
        "POST,/v1/project-1/validations,application/json,400",
        "POST,/v1/project-1/validations?explian=true,application/json,400",
        "POST,/v1/project-1/nothing,application/json,404",
        "POST,/v1/project-1,application/json,404",
        "POST,/v1/project-1/inventory,application/json,405",
        "BREW,/v1/project-1/inventory,application/json,405"
    })
    void theyAreLookedAtBeforeAnythingElse(String method, String path, String type, int otherwise) {
        String[] headers = {"Content-Type", type, "Accept", "application/json"};
        assertError(client.send(method, path, BodyPublishers.ofString("{"), headers), 401, "Preflight.0401");
        assertError(with(method, path, headers, slash), 403, "Preflight.0403");
        assertThat(with(method, path, headers, own).status()).isEqualTo(otherwise);
    }

    private static Reply with(String method, String path, String[] headers, String token) {
        return client.send(
                method,
                path,
                BodyPublishers.ofString("{"),
                headers[0],
                headers[1],
                headers[2],
                headers[3],
                TOKEN,
                token);
    }

    @Test
    void aBodyIsNotWaitedFor() {
        try (Wire wire = Wire.to(service.url())) {
            wire.head("PUT " + INVENTORY, "Content-Type: application/json", "Content-Length: 1000000000");
            assertError(wire.answer(), 401, "Preflight.0401");
        }
        try (Wire wire = Wire.to(service.url())) {
            wire.head("PUT " + INVENTORY, "Content-Length: 100", "Expect: 100-continue");
            assertError(wire.answer(), 401, "Preflight.0401");
        }
    }

    @Test
    void aHeadIsRefusedByItsHeadAlone() {
        try (Wire wire = Wire.to(service.url())) {
            wire.head("HEAD " + INVENTORY);
            assertThat(wire.answerHead().status()).isEqualTo(401);
            wire.head("GET /v1/error-codes/CSBS.9001");
            assertThat(wire.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void theConnectionOfWhoIsRefusedStaysGood() {
        try (Wire wire = Wire.to(service.url())) {
            wire.head("POST " + Client.VALIDATIONS, "Content-Length: 2").send("{}");
            assertError(wire.answer(), 401, "Preflight.0401");
            wire.head("GET " + INVENTORY, TOKEN + ": " + slash);
            assertError(wire.answer(), 403, "Preflight.0403");
            wire.head("GET /v1/error-codes/CSBS.9001");
            assertThat(wire.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aProjectIsComparedOnceItsSegmentIsDecoded() {
        assertThat(put("/v1/%70roject-1/inventory", TOKEN, own).status()).isEqualTo(200);
        assertThat(put("/v1/a%2Fb/inventory", TOKEN, slash).status()).isEqualTo(200);
        assertThat(client.get("/v1/a%2fb/inventory", TOKEN, slash).status()).isEqualTo(200);
        for (String other : new String[] {"a%252Fb", "a%2Fb%20", "A%2Fb", "a", "a+b", "a%00b", "a%2F%2Fb", "a%2Fb;x"}) {
            assertError(put("/v1/" + other + "/inventory", TOKEN, slash), 403, "Preflight.0403");
        }
        assertError(put("/v1/%2570roject-1/inventory", TOKEN, own), 403, "Preflight.0403");
        assertError(put("/v1/PROJECT-1/inventory", TOKEN, own), 403, "Preflight.0403");
    }

    /** However a path is written: it is refused, or there is nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//v1/project-1/inventory",
                "/v1//project-1/inventory",
                "/v1/project-1//inventory",
                "/v1/project-1/inventory/",
                "/%76%31/project-1/inventory",
                "/V1/project-1/inventory",
                "/v1/project-1;a=b/inventory",
                "/v1/error-codes/../project-1/inventory",
                "/v1/error-codes%2F..%2Fproject-1/inventory",
                "/./v1/project-1/inventory",
                "/v1/%zz/inventory",
                "/v1/%ff/inventory",
                "http://test/v1/project-1/inventory",
                "http://test//v1/project-1/inventory"
            })
    void noOtherWayOfWritingAPathIsOpen(String target) {
        try (Wire wire = Wire.to(service.url())) {
            wire.head("GET " + target, "Connection: close");
            Reply reply = wire.answer();
            assertThat(reply.status()).as(reply.text()).isBetween(400, 404);
            assertThat(reply.text()).doesNotContain("servers");
        }
    }

    @Test
    void theCatalogAndHealthAreOpen() {
        for (String path : new String[] {
            "/v1/error-codes", "/v1/error-codes/CSBS.6024", "/health", "/health/liveness", "/health/readiness"
        }) {
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
            assertThat(client.get(path, TOKEN, "x").status()).as(path).isEqualTo(200);
        }
        assertError(client.get("/v1/error-codes/validations"), 404, "Preflight.0404");
        assertError(client.post("/v1/error-codes", "{}"), 405, "Preflight.0405");
        assertError(client.get("/nothing"), 404, "Preflight.0404");
        assertError(client.get("/v1"), 404, "Preflight.0404");
    }

    @Test
    void aProjectWithTheNameOfTheCatalogIsNotOpenForThat() {
        String path = "/v1/error-codes/inventory";
        assertError(put(path), 401, "Preflight.0401");
        assertError(put(path, TOKEN, own), 403, "Preflight.0403");
        assertError(client.post("/v1/error-codes/validations", Asked.ALLOWED), 401, "Preflight.0401");
        assertError(client.get(path + "/servers"), 401, "Preflight.0401");
        assertError(put(path, "Content-Type", "text/plain"), 401, "Preflight.0401");
        assertThat(put(path, TOKEN, catalog).status()).isNotIn(401, 403);
    }

    @Test
    void manyQuestionsAreAnsweredOverOneToken() {
        Reply reply = client.send(
                "POST",
                Client.VALIDATIONS,
                BodyPublishers.ofString("{}\n{}\n"),
                "Content-Type",
                "application/x-ndjson",
                TOKEN,
                own);
        assertThat(reply.text().lines()).hasSize(2);
        assertError(
                client.send(
                        "POST",
                        Client.VALIDATIONS,
                        BodyPublishers.ofString("{}\n{}\n"),
                        "Content-Type",
                        "application/x-ndjson"),
                401,
                "Preflight.0401");
    }
}
