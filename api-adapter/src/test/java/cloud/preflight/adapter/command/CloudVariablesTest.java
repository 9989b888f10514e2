package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.live.Calls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether facts come from a cloud, and how that is asked. */
class CloudVariablesTest {

    private static ServedCloud cloud(Map<String, String> environment) {
        return ServedCloud.of(name -> Optional.ofNullable(environment.get(name)), environment.keySet(), Calls.NONE);
    }

    private static Map<String, String> openstack(String... more) {
        Map<String, String> environment = new HashMap<>(
                Map.of("PREFLIGHT_SOURCE", "openstack", "PREFLIGHT_KEYSTONE_URL", "http://127.0.0.1:1/v3"));
        for (int i = 0; i < more.length; i += 2) {
            environment.put(more[i], more[i + 1]);
        }
        return environment;
    }

    @Test
    void factsComeFromTheInventoryUnlessThatIsSaid() {
        for (Map<String, String> environment :
                List.of(Map.<String, String>of(), Map.of("PREFLIGHT_SOURCE", "inventory"))) {
            try (ServedCloud none = cloud(environment)) {
                assertThat(none.source()).isEmpty();
            }
        }
    }

    @Test
    void aCloudIsAskedAsTheVariablesSay() {
        Map<String, String> environment = openstack(
                "PREFLIGHT_SOURCE_TIMEOUT", "3",
                "PREFLIGHT_SOURCE_CACHE", "7",
                "PREFLIGHT_SOURCE_CONNECTIONS", "5",
                "PREFLIGHT_SOURCE_REGION", "r",
                "PREFLIGHT_SOURCE_INTERFACE", "internalURL",
                "PREFLIGHT_SOURCE_ACCOUNT", "true",
                "PREFLIGHT_KEYSTONE_USER", "u",
                "PREFLIGHT_KEYSTONE_PASSWORD", "p",
                "PREFLIGHT_KEYSTONE_PROJECT", "q");
        try (ServedCloud served = cloud(environment)) {
            assertThat(served.source().orElseThrow().settings().toString())
                    .isEqualTo("CloudSettings[timeout=PT3S, cache=PT7S, connections=5,"
                            + " placement=Placement[region=r, side=internal], account=true]");
        }
        try (ServedCloud served = cloud(openstack())) {
            assertThat(served.source().orElseThrow().settings().toString())
                    .isEqualTo("CloudSettings[timeout=PT10S, cache=PT0S, connections=16,"
                            + " placement=Placement[region=null, side=public], account=false]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREFLIGHT_SOURCE | nova | PREFLIGHT_SOURCE is nova, must be inventory or openstack",
                "PREFLIGHT_SOURCE_TIMEOUT | 0 | PREFLIGHT_SOURCE_TIMEOUT is 0, must be whole seconds from 1 to 86400",
                "PREFLIGHT_SOURCE_CACHE | -1 | PREFLIGHT_SOURCE_CACHE is -1, must be whole seconds from 0 to 86400",
                "PREFLIGHT_SOURCE_CONNECTIONS | 0 | PREFLIGHT_SOURCE_CONNECTIONS is 0, must be a whole number from 1 to 1000",
                "PREFLIGHT_SOURCE_ACCOUNT | yes | PREFLIGHT_SOURCE_ACCOUNT is yes, must be true or false",
                "PREFLIGHT_SOURCE_ACCOUNT | true | PREFLIGHT_SOURCE_ACCOUNT is true, but PREFLIGHT_KEYSTONE_USER is not set",
                "PREFLIGHT_SOURCE_INTERFACE | inside | PREFLIGHT_SOURCE_INTERFACE is inside, must be public, internal or admin",
                "PREFLIGHT_SOURCE_TIME | 1 | PREFLIGHT_SOURCE_TIME is no setting",
                "PREFLIGHT_CA_FILE | /nowhere | PREFLIGHT_CA_FILE is /nowhere, which can't be read as certificates in PEM",
                "https_proxy | http://u:secret@p | https_proxy must be http://HOST:PORT, without a password"
            })
    void oneLineNamesTheVariableAndItsValue(String variable, String value, String told) {
        assertRefused(openstack(variable, value), told);
    }

    @Test
    void aSettingOfASourceThatIsNotAskedIsRefused() {
        assertRefused(
                Map.of("PREFLIGHT_SOURCE_CACHE", "5"),
                "PREFLIGHT_SOURCE_CACHE is set, but PREFLIGHT_SOURCE is not openstack");
        assertRefused(
                Map.of("PREFLIGHT_SOURCE", "openstack"),
                "PREFLIGHT_SOURCE is openstack, but PREFLIGHT_KEYSTONE_URL is not set");
    }

    private static void assertRefused(Map<String, String> environment, String told) {
        assertThatThrownBy(() -> cloud(environment).close())
                .isInstanceOf(CommandFailure.class)
                .hasMessage(told);
    }

    @Test
    void callersShowTokensOfTheCloud() {
        CredentialsSettings tokens = new CredentialsSettings(
                name -> name.equals("PREFLIGHT_CREDENTIALS") ? Optional.of("tokens") : Optional.empty());
        assertThatThrownBy(() -> tokens.refuseOwnTokens(new TokensOption()))
                .hasMessage("PREFLIGHT_SOURCE is openstack, so callers show tokens of Keystone, but"
                        + " PREFLIGHT_CREDENTIALS is tokens, must be keystone or none");
    }
}
