package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.facts.OperationLog;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import cloud.preflight.facts.Ternary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationLogFactsTest {

    private static String list(String fields) {
        return "{'operation_logs': [{'id': 't', " + fields + "}]}";
    }

    private static OperationLog log(String fields) throws InvalidDocument {
        return Questions.facts(list(fields)).operationLog("t").document().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "protect, PROTECT",
        "backup, PROTECT",
        "restore, RESTORE",
        "delete, DELETE",
        "replicate, REPLICATE",
        "replication, REPLICATE"
    })
    void theTypesThatRulesAskAboutAreKnownByTheirNames(String name, Type type) throws InvalidDocument {
        assertThat(log("'operation_type': '" + name + "', 'status': 'fail'").type())
                .isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"copy", "Protect", "BACKUP", " protect", "protect ", "vault_delete", ""})
    void anyOtherTypeIsAnOperationThatNoRuleAsksAbout(String name) throws InvalidDocument {
        assertThat(log("'operation_type': '" + name + "', 'status': 'running'").type())
                .isEqualTo(Type.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in_progress", "IN_PROGRESS", "In_Progress", "running", "RUNNING", "waiting", "WAITING"})
    void anOperationIsInProgressWhenItsStatusSaysSoInAnyCase(String status) throws InvalidDocument {
        assertThat(log("'operation_type': 'restore', 'status': '" + status + "'")
                        .inProgress())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "success", "SUCCESS", "fail", "FAIL", "failed", "Failed", "skipped", "SKIPPED", "timeout", "TIMEOUT",
                "error", "ERROR"
            })
    void anOperationIsOverWhenItsStatusSaysSoInAnyCase(String status) throws InvalidDocument {
        assertThat(log("'operation_type': 'restore', 'status': '" + status + "'")
                        .inProgress())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "in progress",
                "in-progress",
                "available",
                "canceled",
                "runnıng",
                "RUNNİNG",
                "ſuccess",
                "ｒｕｎｎｉｎｇ"
            })
    void anyOtherStatusIsAFault(String status) {
        assertThat(Questions.pointers(
                        Questions.withFacts(list("'operation_type': 'copy', 'status': '" + status + "'"))))
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
        assertThat(log("'operation_type': 'protect', 'status': 'in_progress'" + fields)
                        .autoTrigger())
                .isEqualTo(automatic);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "``; ``; ``",
                "`, 'plan_id': null, 'resource_id': null`; ``; ``",
                "`, 'plan_id': 'p'`; p; ``",
                "`, 'resource_id': 's'`; ``; s",
                "`, 'resource_id': 's', 'checkpoint_item_id': 'i', 'plan_id': 'p'`; p; s"
            })
    void aLogSaysWhatItWorksOn(String fields, String plan, String server) throws InvalidDocument {
        assertThat(log("'operation_type': 'protect', 'status': 'success'" + fields)
                        .subject())
                .isEqualTo(new Subject(plan, server));
    }

    @Test
    void aLogIsFoundByItsId() throws InvalidDocument {
        String log = list("'operation_type': 'delete', 'status': 'success', 'checkpoint_item_id': 'i'");
        assertThat(Questions.facts(log).operationLog("t").exists()).isEqualTo(Ternary.YES);
        assertThat(Questions.facts(log).operationLog("T").exists()).isEqualTo(Ternary.NO);
    }
}
