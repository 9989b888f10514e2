package cloud.preflight.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.Given;
import cloud.preflight.facts.OperationLog.Subject;
import cloud.preflight.facts.OperationLog.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is under way, by what was logged. */
class RunningOperationsTest {

    private static Facts logs(OperationLog... logs) {
        return Facts.builder().operationLogs(List.of(logs)).build();
    }

    @Test
    void anOperationIsUnderWayOnItsServer() {
        Facts facts = logs(Given.running(Type.RESTORE, "", "server-1"));
        assertThat(facts.runningOn("server-1", Type.RESTORE)).isEqualTo(Ternary.YES);
        assertThat(facts.runningOn("server-2", Type.RESTORE)).isEqualTo(Ternary.NO);
        assertThat(facts.runningOn("server-1", Type.PROTECT)).isEqualTo(Ternary.NO);
    }

    @Test
    void anOperationIsUnderWayForItsPolicy() {
        Facts facts = logs(Given.running(Type.PROTECT, "policy-1", "server-1"));
        assertThat(facts.runningFor("policy-1", Type.PROTECT, false)).isEqualTo(Ternary.YES);
        assertThat(facts.runningFor("policy-2", Type.PROTECT, false)).isEqualTo(Ternary.NO);
        assertThat(facts.runningFor("policy-1", Type.REPLICATE, false)).isEqualTo(Ternary.NO);
        assertThat(facts.runningFor("policy-1", Type.PROTECT, true)).isEqualTo(Ternary.NO);
    }

    @Test
    void aScheduledOperationIsNoManualOne() {
        Facts facts = logs(OperationLog.running("log-1", Type.PROTECT, Subject.policy("policy-1"))
                .automatic());
        assertThat(facts.runningFor("policy-1", Type.PROTECT, true)).isEqualTo(Ternary.YES);
        assertThat(facts.runningFor("policy-1", Type.PROTECT, false)).isEqualTo(Ternary.NO);
    }

    @Test
    void onAServerItDoesNotMatterWhoStartedAnOperation() {
        Facts facts = logs(OperationLog.running("log-1", Type.RESTORE, Subject.server("server-1"))
                .automatic());
        assertThat(facts.runningOn("server-1", Type.RESTORE)).isEqualTo(Ternary.YES);
    }

    @Test
    void whatIsOverIsNotUnderWayButLogged() {
        OperationLog over = OperationLog.over("log-1", Type.RESTORE, new Subject("policy-1", "server-1"));
        Facts facts = logs(over);
        assertThat(facts.runningOn("server-1", Type.RESTORE)).isEqualTo(Ternary.NO);
        assertThat(facts.runningFor("policy-1", Type.RESTORE, false)).isEqualTo(Ternary.NO);
        assertThat(facts.operationLog("log-1").document()).contains(over);
    }

    @Test
    void oneThatIsUnderWayAmongManyThatAreOverCounts() {
        Facts facts = logs(
                OperationLog.over("log-1", Type.RESTORE, Subject.server("server-1")),
                OperationLog.running("log-2", Type.RESTORE, Subject.server("server-1")));
        assertThat(facts.runningOn("server-1", Type.RESTORE)).isEqualTo(Ternary.YES);
    }

    @Test
    void aLogSaysWhetherItIsUnderWayAndWhoStartedIt() {
        OperationLog log = OperationLog.over("log-1", Type.OTHER, Subject.NONE);
        assertThat(log.inProgress()).isFalse();
        assertThat(log.autoTrigger()).isFalse();
        assertThat(log.automatic()).isEqualTo(new OperationLog("log-1", Type.OTHER, false, Subject.NONE, true));
        assertThat(OperationLog.running("log-1", Type.OTHER, Subject.NONE).inProgress())
                .isTrue();
    }
}
