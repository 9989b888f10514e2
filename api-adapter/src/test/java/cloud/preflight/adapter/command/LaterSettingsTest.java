package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not supported yet is refused, so that nothing is open that somebody means to close. */
class LaterSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREFLIGHT_CREDENTIALS | tokens | is tokens, which is not supported yet",
                "PREFLIGHT_CREDENTIALS | keystone | is keystone, which is not supported yet",
                "PREFLIGHT_CREDENTIALS | None | is None, must be none",
                "PREFLIGHT_SOURCE | openstack | is openstack, which is not supported yet",
                "PREFLIGHT_SOURCE | nova | is nova, must be inventory",
                "PREFLIGHT_TOKENS | file | is file, which is not supported yet",
                "PREFLIGHT_KEYSTONE_URL | https://cloud/v3 | is https://cloud/v3, which is not supported yet",
                "PREFLIGHT_KEYSTONE_URL | https://u:secret@cloud/v3 | is set, which is not supported yet",
                "PREFLIGHT_KEYSTONE_PASSWORD | secret | is set, which is not supported yet",
                "PREFLIGHT_KEYSTONE_TIMEOUT | 3 | is 3, which is not supported yet",
                "PREFLIGHT_SOURCE_ACCOUNT | true | is true, which is not supported yet"
            })
    void oneLineNamesTheVariableAndItsValue(String variable, String value, String told) {
        assertThatThrownBy(() -> new LaterSettings().refuse(Map.of("HOME", "/", variable, value)))
                .hasMessage(variable + " " + told);
    }

    @Test
    void whatIsSoAnywayIsNoReasonToRefuse() {
        Map<String, String> environment = Map.of(
                "PREFLIGHT_CREDENTIALS", "none",
                "PREFLIGHT_SOURCE", "inventory",
                "PREFLIGHT_PORT", "1",
                "KEYSTONE_URL", "https://cloud/v3");
        assertThatCode(() -> new LaterSettings().refuse(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PREFLIGHT_CREDENTIALS", "PREFLIGHT_SOURCE", "PREFLIGHT_TOKENS", "PREFLIGHT_KEYSTONE_URL"})
    void anEmptyVariableCountsAsAbsent(String variable) {
        assertThatCode(() -> new LaterSettings().refuse(Map.of(variable, ""))).doesNotThrowAnyException();
    }

    @Test
    void soIsTheFlag() {
        Run run = Run.of("serve", "--tokens", "file");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("--tokens is file, which is not supported yet\n");
    }
}
