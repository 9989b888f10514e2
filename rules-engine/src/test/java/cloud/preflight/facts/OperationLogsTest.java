package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import cloud.preflight.facts.OperationLog.Status;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OperationLogsTest {

    private static OperationLogs logs(OperationLog... logs) {
        return new OperationLogs(List.of(logs));
    }

    @Test
    void anOperationIsUnderWayOnItsServer() {
        OperationLogs logs = logs(Given.running(Type.RESTORE, "", "server-1"));
        assertThat(logs.runningOn("server-1", Type.RESTORE)).isTrue();
        assertThat(logs.runningOn("server-2", Type.RESTORE)).isFalse();
        assertThat(logs.runningOn("server-1", Type.PROTECT)).isFalse();
    }

    @Test
    void anOperationIsUnderWayForItsPolicy() {
        OperationLogs logs = logs(Given.running(Type.PROTECT, "policy-1", "server-1"));
        assertThat(logs.runningFor("policy-1", Type.PROTECT, false)).isTrue();
        assertThat(logs.runningFor("policy-2", Type.PROTECT, false)).isFalse();
        assertThat(logs.runningFor("policy-1", Type.REPLICATE, false)).isFalse();
        assertThat(logs.runningFor("policy-1", Type.PROTECT, true)).isFalse();
    }

    @Test
    void aScheduledOperationIsNoManualOne() {
        OperationLogs logs =
                logs(new OperationLog("log-1", Type.PROTECT, Status.IN_PROGRESS, new Subject("policy-1", "s"), true));
        assertThat(logs.runningFor("policy-1", Type.PROTECT, true)).isTrue();
        assertThat(logs.runningFor("policy-1", Type.PROTECT, false)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SUCCESS", "FAIL"})
    void whatHasEndedIsNotUnderWayButRecorded(Status status) {
        OperationLogs logs =
                logs(new OperationLog("log-1", Type.RESTORE, status, new Subject("policy-1", "server-1"), false));
        assertThat(logs.runningOn("server-1", Type.RESTORE)).isFalse();
        assertThat(logs.runningFor("policy-1", Type.RESTORE, false)).isFalse();
        assertThat(logs.contains("log-1")).isTrue();
    }

    @Test
    void anOperationThatWasNeverLoggedIsNotThere() {
        assertThat(logs().contains("log-1")).isFalse();
    }

    @Test
    void typesAndStatusesAreNamedAsInDocuments() {
        assertThat(Type.values()).extracting(Type::id).containsExactly("protect", "restore", "delete", "replicate");
        assertThat(Status.values()).extracting(Status::id).containsExactly("in_progress", "success", "fail");
    }
}
