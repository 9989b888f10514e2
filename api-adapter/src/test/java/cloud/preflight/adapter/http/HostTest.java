package cloud.preflight.adapter.http;

import static cloud.preflight.adapter.http.ErrorShape.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Preflight;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.inventory.Inventories;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page may give a name of its own the address of this machine, and ask the service there as if it were its own. */
class HostTest {

    @RegisterExtension
    static final RunningService SERVICE = new RunningService();

    private static final String ROW = "GET /v1/error-codes/CSBS.6024";

    private static Reply ask(String url, String request, String host, String... headers) {
        try (Wire wire = Wire.to(url)) {
            return wire.send(request + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\n"
                            + String.join(
                                    "",
                                    Arrays.stream(headers)
                                            .map(header -> header + "\r\n")
                                            .toList())
                            + "\r\n")
                    .answer();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ROW,
                "GET /v1/p/inventory",
                "PUT /v1/p/inventory",
                "DELETE /v1/p/inventory",
                "POST /v1/p/validations",
                "GET /prometheus",
                "GET /health",
                "GET /nothing"
            })
    void aNameOfOthersIsNotAnswered(String request) {
        for (String host : new String[] {
            "evil.example", "evil.example:8080", "EVIL.example.", "localhost.evil.example", "127.0.0.1.evil.example",
        }) {
            Reply reply = ask(SERVICE.url(), request, host);
            assertError(reply, 403, "Preflight.0403");
            assertThat(reply.text()).contains("The service is not called ").contains("preflight.hosts");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:8080",
                "preflight.localhost",
                "localhost.",
                "127.0.0.1",
                "127.1.2.3:80",
                "[::1]:8080",
                "192.0.2.1",
                "preflight:8080"
            })
    void aNameThatNobodyCanHaveIs(String host) {
        assertThat(ask(SERVICE.url(), ROW, host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "[::1]:8080, https://console.example",
        "preflight:8080, https://console.example",
        "preflight:8080, http://other:8080",
        "192.0.2.1, http://192.0.2.2",
        "preflight, null"
    })
    void aPageOfAnotherOriginIsRefusedWhateverTheServiceIsCalled(String host, String origin) {
        Reply reply = ask(SERVICE.url(), ROW, host, "Origin: " + origin);
        assertError(reply, 403, "Preflight.0403");
        assertThat(reply.json())
                .containsEntry("error_msg", "A page of " + origin + " may not ask a service on this machine");
    }

    @ParameterizedTest
    @CsvSource({
        "preflight:8080, http://preflight:8080",
        "localhost:8080, http://localhost:8080",
        "localhost:8080, http://127.0.0.1:3000",
        "preflight:8080, http://localhost:3000"
    })
    void aPageOfItsOwnOrOfThisMachineMayAsk(String host, String origin) {
        assertThat(ask(SERVICE.url(), ROW, host, "Origin: " + origin).status()).isEqualTo(200);
    }

    @Test
    void namesThatItIsCalledCanBeSet() throws Service.NotStarted {
        Map<String, String> settings = Map.of("preflight.hosts", "preflight.example,other.example");
        settings.forEach(System::setProperty);
        try (Service service = Services.start(Preflight.create(), Inventories.none())) {
            assertThat(ask(service.url(), ROW, "Preflight.Example:80").status()).isEqualTo(200);
            assertThat(ask(service.url(), ROW, "other.example").status()).isEqualTo(200);
            assertThat(ask(service.url(), ROW, "third.example").status()).isEqualTo(403);
        } finally {
            settings.keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void whereCredentialsAreAskedForOrOthersAreServedAnyNameIsGood(@TempDir Path folder) throws Service.NotStarted {
        try (Credentials tokens = Credentials.tokens(new TokenFile(folder.resolve("tokens")));
                Service service = Services.start(Preflight.create(), Inventories.none(), tokens)) {
            assertThat(ask(service.url(), ROW, "preflight.example").status()).isEqualTo(200);
        }
        try (Service service = Services.start(Preflight.create(), Inventories.none(), "0.0.0.0", 0)) {
            String url = service.url().replace("0.0.0.0", "127.0.0.1");
            assertThat(ask(url, ROW, "preflight.example", "Origin: https://console.example")
                            .status())
                    .isEqualTo(200);
        }
    }
}
