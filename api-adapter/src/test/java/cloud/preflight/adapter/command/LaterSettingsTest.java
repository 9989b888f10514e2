package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is not supported yet is refused, so that no facts are taken from elsewhere than somebody means. */
class LaterSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREFLIGHT_SOURCE | openstack | is openstack, which is not supported yet",
                "PREFLIGHT_SOURCE | nova | is nova, must be inventory",
                "PREFLIGHT_SOURCE_ACCOUNT | true | is true, which is not supported yet"
            })
    void oneLineNamesTheVariableAndItsValue(String variable, String value, String told) {
        assertThatThrownBy(() -> LaterSettings.refuse(Map.of("HOME", "/", variable, value)))
                .hasMessage(variable + " " + told);
    }

    @Test
    void whatIsSoAnywayIsNoReasonToRefuse() {
        Map<String, String> environment = Map.of(
                "PREFLIGHT_CREDENTIALS", "tokens",
                "PREFLIGHT_SOURCE", "inventory",
                "PREFLIGHT_PORT", "1",
                "KEYSTONE_URL", "https://cloud/v3");
        assertThatCode(() -> LaterSettings.refuse(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PREFLIGHT_SOURCE", "PREFLIGHT_SOURCE_ACCOUNT"})
    void anEmptyVariableCountsAsAbsent(String variable) {
        assertThatCode(() -> LaterSettings.refuse(Map.of(variable, ""))).doesNotThrowAnyException();
    }
}
