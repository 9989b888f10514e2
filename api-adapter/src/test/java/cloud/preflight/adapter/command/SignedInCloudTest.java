package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.live.StandInCloud;
import cloud.preflight.live.StandInService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in to a cloud from a shell, as its clients do. */
class SignedInCloudTest {

    @TempDir
    private Path folder;

    private final StandInCloud standIn = new StandInCloud();
    private final Map<String, String> environment = new HashMap<>();
    private String body = "";

    @BeforeEach
    void listen() {
        environment.put("OS_AUTH_URL", standIn.identity());
        standIn.keystone().instead(exchange -> {
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("X-Subject-Token", StandInCloud.MEMBER);
            boolean creates = exchange.getRequestMethod().equals("POST");
            StandInService.send(exchange, creates ? 201 : 200, standIn.token());
        });
    }

    @AfterEach
    void end() {
        standIn.close();
    }

    private void set(String... variables) {
        for (int i = 0; i < variables.length; i += 2) {
            environment.put(variables[i], variables[i + 1]);
        }
    }

    private String signedIn() {
        try (SignedInCloud cloud = SignedInCloud.open(name -> Optional.ofNullable(environment.get(name)))) {
            assertThat(cloud.project()).isEqualTo(StandInCloud.PROJECT);
        }
        return body;
    }

    @Test
    void byAPasswordOfAUserInADomain() {
        set("OS_USERNAME", "demo", "OS_PASSWORD", "se\"cret", "OS_PROJECT_NAME", "demo");
        assertThat(signedIn())
                .isEqualTo(
                        "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"demo\","
                                + "\"domain\":{\"id\":\"default\"},\"password\":\"se\\\"cret\"}}},\"scope\":{\"project\":{"
                                + "\"name\":\"demo\",\"domain\":{\"id\":\"default\"}}}}}");
        set("OS_USER_DOMAIN_NAME", "Default", "OS_PROJECT_DOMAIN_ID", "d", "OS_AUTH_TYPE", "v3password");
        assertThat(signedIn())
                .contains(
                        "\"domain\":{\"name\":\"Default\"},\"password\"",
                        "\"name\":\"demo\",\"domain\":{\"id\":\"d\"}");
        set("OS_USER_ID", "u", "OS_PROJECT_ID", "p");
        assertThat(signedIn()).contains("\"user\":{\"id\":\"u\",\"password\"", "\"project\":{\"id\":\"p\"}");
    }

    @Test
    void byAnApplicationCredential() {
        set("OS_APPLICATION_CREDENTIAL_ID", "c", "OS_APPLICATION_CREDENTIAL_SECRET", "s");
        assertThat(signedIn())
                .isEqualTo("{\"auth\":{\"identity\":{\"methods\":[\"application_credential\"],"
                        + "\"application_credential\":{\"id\":\"c\",\"secret\":\"s\"}}}}");
        environment.remove("OS_APPLICATION_CREDENTIAL_ID");
        set("OS_APPLICATION_CREDENTIAL_NAME", "n", "OS_USER_ID", "u", "OS_AUTH_TYPE", "v3applicationcredential");
        assertThat(signedIn()).contains("{\"name\":\"n\",\"user\":{\"id\":\"u\"},\"secret\":\"s\"}");
    }

    @Test
    void byATokenAsItIsOrForAnotherProject() {
        set("OS_TOKEN", StandInCloud.MEMBER);
        assertThat(signedIn()).as("nothing is created").isEmpty();
        set("OS_PROJECT_NAME", "demo");
        assertThat(signedIn()).as("it is for that project").isEmpty();
        set("OS_PROJECT_NAME", "other");
        assertThat(signedIn())
                .contains("\"methods\":[\"token\"],\"token\":{\"id\":\"" + StandInCloud.MEMBER + "\"}},\"scope\"");
    }

    @Test
    void byTheCloudOfAFileAndTheSecretsBesideIt() throws IOException {
        Path clouds = Files.writeString(
                folder.resolve("clouds.yaml"), """
                clouds:
                  here:
                    region_name: RegionOne
                    identity_api_version: 3
                    auth:
                      auth_url: %s/
                      username: demo
                      project_name: demo
                """.formatted(standIn.identity().replace("/v3", "")));
        Path secure = Files.writeString(folder.resolve("secure.yaml"), """
                clouds: {here: {auth: {password: 12345}}}
                """);
        environment.clear();
        set("OS_CLOUD", "here", "OS_CLIENT_CONFIG_FILE", clouds.toString(), "OS_CLIENT_SECURE_FILE", secure.toString());
        assertThat(signedIn()).contains("\"password\":\"12345\"");
        set("OS_CLOUD", "there");
        assertRefused("OS_CLOUD is there, which " + clouds + " does not have");
        Files.writeString(clouds, "clouds: {there: {auth: {auth_url: 'http://k/v3'}}}");
        assertRefused("password of the cloud there in " + clouds + " is not set", "username");
        Files.writeString(clouds, "clouds: [");
        assertRefused(clouds + " can't be read as YAML");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OS_AUTH_URL | '' | OS_AUTH_URL is not set",
                "OS_AUTH_URL | ftp://k | OS_AUTH_URL must be an http or https address that ends with /v3, without a password",
                "OS_USERNAME | '' | OS_USERNAME is not set",
                "OS_PASSWORD | '' | OS_PASSWORD is not set",
                "OS_PROJECT_NAME | '' | OS_PROJECT_ID or OS_PROJECT_NAME is not set: a project is wanted",
                "OS_AUTH_TYPE | v3oidcpassword | OS_AUTH_TYPE is v3oidcpassword, must be password, token or v3applicationcredential",
                "OS_IDENTITY_API_VERSION | 2.0 | OS_IDENTITY_API_VERSION is 2.0, must be 3",
                "OS_INTERFACE | inside | OS_INTERFACE is inside, must be public, internal or admin",
                "OS_INSECURE | true | certificates are always verified: name whom to trust in OS_CACERT instead of OS_INSECURE",
                "OS_CACERT | /nowhere | OS_CACERT is /nowhere, which can't be read as certificates in PEM"
            })
    void whatIsWrongIsNamed(String variable, String value, String told) {
        set("OS_USERNAME", "demo", "OS_PASSWORD", "secret", "OS_PROJECT_NAME", "demo");
        set(variable, value);
        environment.values().removeIf(String::isEmpty);
        assertRefused(told);
    }

    @Test
    void whatKeystoneDoesNotTakeIsSaidWithoutTheSecret() {
        set("OS_USERNAME", "demo", "OS_PASSWORD", "secret", "OS_PROJECT_NAME", "demo");
        standIn.keystone().instead(401, "{}");
        assertRefused("Keystone does not take the password of demo");
        standIn.keystone().instead(500, "{}");
        assertRefused("Keystone: facts can't be read: it answered 500 to the password of demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"domain\":{\"id\":\"d\"}"})
    void aTokenOfNoProjectIsOfNoUse(String scope) {
        set("OS_TOKEN", "t");
        standIn.keystone().instead(200, "{\"token\":{\"expires_at\":\"2099-01-01T00:00:00Z\"" + scope + "}}");
        assertRefused("what Keystone gives for the token is of no project");
    }

    private void assertRefused(String... told) {
        assertThatThrownBy(this::signedIn)
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> assertThat(told)
                                .anySatisfy(words -> assertThat(failure.words()).contains(words)));
    }
}
