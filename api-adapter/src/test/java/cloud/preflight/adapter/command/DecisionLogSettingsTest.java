package cloud.preflight.adapter.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cloud.preflight.adapter.command.Failures.CommandFailure;
import cloud.preflight.adapter.decisionlog.DecisionLog;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the decision log: what is wrong is named. */
class DecisionLogSettingsTest {

    @TempDir
    private Path folder;

    private static Optional<DecisionLog> log(Map<String, String> environment) {
        return DecisionLogSettings.log(name -> Optional.ofNullable(environment.get(name)));
    }

    @Test
    void itIsOffUnlessItIsAskedFor() {
        assertThat(log(Map.of())).isEmpty();
        assertThat(log(Map.of("PREFLIGHT_DECISION_LOG", "off"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdout", "file"})
    void itIsOnStandardOutputOrInAFile(String where) {
        String value = where.equals("file") ? folder.resolve("log").toString() : where;
        try (DecisionLog log = log(Map.of("PREFLIGHT_DECISION_LOG", value)).orElseThrow()) {
            assertThat(log.failing()).isFalse();
        }
        assertThat(folder.resolve("log").toFile().exists()).isEqualTo(where.equals("file"));
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        assertWrong("PREFLIGHT_DECISION_LOG", folder.toString(), "which can't be written: is a directory");
        Path missing = folder.resolve("missing/log");
        assertWrong("PREFLIGHT_DECISION_LOG", missing.toString(), "which can't be written: no such file or directory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PREFLIGHT_DECISION_LOG_DOCUMENTS|yes|must be false or true",
                "PREFLIGHT_DECISION_LOG_WHEN_FULL|block|must be drop or wait",
                "PREFLIGHT_DECISION_LOG_QUEUE_MB|0|must be from 1 to 1024",
                "PREFLIGHT_DECISION_LOG_QUEUE_MB|1025|must be from 1 to 1024",
                "PREFLIGHT_DECISION_LOG_QUEUE_MB|16M|must be from 1 to 1024",
                "PREFLIGHT_DECISION_LOG_FILE_MB|-1|must be from 1 to 1048576",
                "PREFLIGHT_DECISION_LOG_FILE_MB|99999999999999999999|must be from 1 to 1048576",
                "PREFLIGHT_DECISION_LOG_FILES|0|must be from 1 to 1000"
            })
    void aWrongValueIsNamed(String name, String value, String problem) {
        assertWrong(name, value, problem);
    }

    private static void assertWrong(String name, String value, String problem) {
        Map<String, String> environment = new HashMap<>(Map.of("PREFLIGHT_DECISION_LOG", "stdout"));
        environment.put(name, value);
        assertThatThrownBy(() -> log(environment))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(name + " is " + value + ", " + problem);
    }
}
