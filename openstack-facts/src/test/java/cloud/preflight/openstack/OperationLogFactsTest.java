package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.OperationLogs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationLogFactsTest {

    private static String log(String fields) {
        return "{'operation_logs': [{'id': 't', " + fields + "}]}";
    }

    private static OperationLogs logs(String fields) throws InvalidDocument {
        return Questions.facts(log(fields)).operationLogs().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"protect, PROTECT", "restore, RESTORE", "delete, DELETE", "replicate, REPLICATE"})
    void theFourTypesAreKnownByTheirNames(String name, Type type) throws InvalidDocument {
        assertThat(logs("'operation_type': '" + name + "', 'status': 'in_progress', 'resource_id': 's'")
                        .runningOn("s", type))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"in_progress, true", "IN_PROGRESS, true", "success, false", "FAIL, false"})
    void theStatusIsComparedWithoutCase(String status, boolean running) throws InvalidDocument {
        assertThat(logs("'operation_type': 'restore', 'status': '" + status + "', 'resource_id': 's'")
                        .runningOn("s", Type.RESTORE))
                .isEqualTo(running);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Protect'", "'backup'", "''", "' protect'"})
    void anyOtherTypeIsAFault(String type) {
        assertThat(Questions.pointers(Questions.withFacts(log("'operation_type': " + type + ", 'status': 'fail'"))))
                .containsExactly("/facts/operation_logs/0/operation_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'running'", "''", "'in progress'"})
    void anyOtherStatusIsAFault(String status) {
        assertThat(Questions.pointers(Questions.withFacts(log("'operation_type': 'delete', 'status': " + status))))
                .containsExactly("/facts/operation_logs/0/status");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; false",
                "`, 'auto_trigger': null`; false",
                "`, 'auto_trigger': false`; false",
                "`, 'auto_trigger': true`; true"
            })
    void aLogIsOfAPersonUnlessItSaysOtherwise(String fields, boolean automatic) throws InvalidDocument {
        OperationLogs logs = logs("'operation_type': 'protect', 'status': 'in_progress', 'plan_id': 'p'" + fields);
        assertThat(logs.runningFor("p", Type.PROTECT, automatic)).isTrue();
        assertThat(logs.runningFor("p", Type.PROTECT, !automatic)).isFalse();
    }

    @Test
    void aLogIsFoundByItsId() throws InvalidDocument {
        OperationLogs logs = logs("'operation_type': 'delete', 'status': 'success', 'checkpoint_item_id': 'i'");
        assertThat(logs.contains("t")).isTrue();
        assertThat(logs.contains("T")).isFalse();
    }
}
