package cloud.preflight.adapter.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogSettingsTest {

    @Test
    void anEmptyVariableCountsAsAbsent() {
        LogSettings usual = new LogSettings(false, "WARN");
        assertThat(LogSettings.of(Map.of())).isEqualTo(usual);
        assertThat(LogSettings.of(Map.of("PREFLIGHT_LOG", "", "PREFLIGHT_LOG_LEVEL", "")))
                .isEqualTo(usual);
    }

    @ParameterizedTest
    @CsvSource({"INFO,INFO", "info,INFO", "Debug,DEBUG", "OFF,OFF"})
    void aLevelMayBeInAnyCase(String value, String level) {
        assertThat(LogSettings.of(Map.of("PREFLIGHT_LOG", "json", "PREFLIGHT_LOG_LEVEL", value)))
                .isEqualTo(new LogSettings(true, level));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREFLIGHT_LOG | xml | must be json or absent",
                "PREFLIGHT_LOG | JSON | must be json or absent",
                "PREFLIGHT_LOG_LEVEL | LOUD | must be one of ERROR, WARN, INFO, DEBUG, TRACE, OFF"
            })
    void anyOtherValueIsNamed(String variable, String value, String must) {
        assertThatThrownBy(() -> LogSettings.of(Map.of(variable, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(variable + " is " + value + ", " + must);
    }
}
