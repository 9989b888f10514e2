package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.credentials.Admission;
import cloud.preflight.adapter.credentials.Credentials;
import cloud.preflight.adapter.credentials.TokenFile;
import cloud.preflight.live.Calls;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Which credentials are asked for under which settings. */
class CredentialsSettingsTest {

    private static final String KEYSTONE = "http://127.0.0.1:1/v3";

    @TempDir
    private Path folder;

    private String usual;
    private String named;

    @BeforeEach
    void makeTokens() throws IOException {
        usual = new TokenFile(folder.resolve("tokens")).add("p");
        named = new TokenFile(folder.resolve("named")).add("p");
    }

    private Credentials credentials(Map<String, String> environment, String... flags) {
        TokensOption option = new TokensOption();
        new CommandLine(option).parseArgs(flags);
        Function<String, Optional<String>> variables = name -> Optional.ofNullable(environment.get(name));
        CloudVariables cloud = new CloudVariables(variables);
        return new CredentialsSettings(variables)
                .credentials(option, folder, need -> cloud.keystone(need, cloud.transport(Calls.NONE)));
    }

    /** Whoever is admitted: nobody is unknown without credentials. */
    private static void assertAdmits(Credentials credentials, String admitted, String unknown) {
        try (credentials) {
            assertThat(credentials.required()).isTrue();
            assertThat(credentials.admission(admitted, "p")).isCompletedWithValue(Admission.ADMITTED);
            assertThat(credentials.admission(unknown, "p")).isCompletedWithValue(Admission.UNKNOWN);
        }
    }

    @Test
    void noneIsAskedForUnlessThatIsSaid() {
        List<Map<String, String>> environments =
                List.of(Map.of(), Map.of("PREFLIGHT_CREDENTIALS", "none"), Map.of("PREFLIGHT_KEYSTONE_URL", KEYSTONE));
        for (Map<String, String> environment : environments) {
            try (Credentials credentials = credentials(environment)) {
                assertThat(credentials.required()).isFalse();
                assertThat(credentials.admission(null, "p")).isCompletedWithValue(Admission.ADMITTED);
                assertThat(credentials.admission("x", "p")).isCompletedWithValue(Admission.ADMITTED);
            }
        }
    }

    @Test
    void tokensAreThoseOfTheDataDirectoryOrOfTheFileThatIsNamed() {
        Map<String, String> tokens = Map.of("PREFLIGHT_CREDENTIALS", "tokens");
        String file = folder.resolve("named").toString();
        assertAdmits(credentials(tokens), usual, named);
        assertAdmits(credentials(tokens, "--tokens="), usual, named);
        assertAdmits(credentials(tokens, "--tokens", file), named, usual);
        Map<String, String> variable = Map.of("PREFLIGHT_CREDENTIALS", "tokens", "PREFLIGHT_TOKENS", file);
        assertAdmits(credentials(variable), named, usual);
        assertAdmits(credentials(variable, "--tokens", folder.resolve("tokens").toString()), usual, named);
    }

    @Test
    void whoNamesATokenFileWantsItToBeUsed() {
        String file = folder.resolve("named").toString();
        assertAdmits(credentials(Map.of(), "--tokens", file), named, usual);
        assertAdmits(credentials(Map.of("PREFLIGHT_TOKENS", file)), named, usual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "keystone"})
    void aTokenFileIsNotPossibleWithOtherCredentials(String kind) {
        assertRefused(
                "--tokens is given, but PREFLIGHT_CREDENTIALS is " + kind + ", must be tokens",
                Map.of("PREFLIGHT_CREDENTIALS", kind),
                "--tokens",
                "file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tokens", "token", "yes", "none "})
    void otherCredentialsAreNamed(String kind) {
        assertRefused(
                "PREFLIGHT_CREDENTIALS is " + kind + ", must be none, tokens or keystone",
                Map.of("PREFLIGHT_CREDENTIALS", kind));
    }

    @Test
    void keystoneNeedsItsAddress() {
        assertRefused(
                "PREFLIGHT_CREDENTIALS is keystone, but PREFLIGHT_KEYSTONE_URL is not set",
                Map.of("PREFLIGHT_CREDENTIALS", "keystone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keystone",
                "http://",
                "ftp://k/v3",
                "http://k",
                "http://k/v3/auth",
                "http://k/v2.0",
                "http://user:secret@k/v3",
                "http://k/?x=/v3 ",
                "no address/v3",
                "/v3"
            })
    void anAddressThatIsNoneIsRefusedWithoutBeingPrinted(String url) {
        assertRefused(
                "PREFLIGHT_KEYSTONE_URL must be an http or https address that ends with /v3, without a password",
                keystone("PREFLIGHT_KEYSTONE_URL", url));
    }

    @ParameterizedTest
    @CsvSource({
        "PREFLIGHT_KEYSTONE_TIMEOUT,0,1",
        "PREFLIGHT_KEYSTONE_TIMEOUT,-1,1",
        "PREFLIGHT_KEYSTONE_TIMEOUT,five,1",
        "PREFLIGHT_KEYSTONE_TIMEOUT,86401,1",
        "PREFLIGHT_KEYSTONE_CACHE,-1,0",
        "PREFLIGHT_KEYSTONE_CACHE,1.5,0",
        "PREFLIGHT_KEYSTONE_CACHE,99999999999999999999,0"
    })
    void aNumberThatIsNoneIsNamed(String name, String value, int least) {
        assertRefused(
                name + " is " + value + ", must be whole seconds from " + least + " to 86400", keystone(name, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"USER", "PASSWORD", "PROJECT"})
    void anAccountIsWholeOrNone(String missing) {
        Map<String, String> environment = keystone("PREFLIGHT_KEYSTONE_URL", KEYSTONE);
        for (String part : new String[] {"USER", "PASSWORD", "PROJECT"}) {
            environment.put("PREFLIGHT_KEYSTONE_" + part, "s3cr3t");
        }
        credentials(environment).close();
        environment.remove("PREFLIGHT_KEYSTONE_" + missing);
        assertRefused(
                "PREFLIGHT_KEYSTONE_" + missing
                        + " is not set, but an account is its user, its password and its project",
                environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {KEYSTONE, "https://k.example/identity/v3", "http://k/v3/", "HTTP://[::1]:5000/v3"})
    void anAddressOfKeystoneIsTaken(String url) {
        try (Credentials credentials = credentials(keystone("PREFLIGHT_KEYSTONE_URL", url))) {
            assertThat(credentials.required()).isTrue();
            assertThat(credentials.admission(null, "p")).isCompletedWithValue(Admission.UNKNOWN);
        }
    }

    private static Map<String, String> keystone(String name, String value) {
        Map<String, String> environment =
                new HashMap<>(Map.of("PREFLIGHT_CREDENTIALS", "keystone", "PREFLIGHT_KEYSTONE_URL", KEYSTONE));
        environment.put(name, value);
        return environment;
    }

    private void assertRefused(String message, Map<String, String> environment, String... flags) {
        assertThatThrownBy(() -> credentials(environment, flags).close())
                .isInstanceOf(CommandFailure.class)
                .hasMessage(message);
    }
}
