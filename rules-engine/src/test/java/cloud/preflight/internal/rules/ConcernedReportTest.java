package cloud.preflight.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.rules.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConcernedReportTest {

    private static List<List<Object>> reported(Operation operation) {
        Reported reported = new Reported();
        ConcernedReport report = new ConcernedReport(operation, reported);
        report.violated(ErrorCode.TASK_NOT_FOUND);
        report.violatedAt(2, ErrorCode.TASK_NOT_FOUND);
        report.unknown(ErrorCode.TASK_NOT_FOUND, Missing.QUOTAS);
        report.unknown(ErrorCode.TASK_NOT_FOUND, List.of(Missing.POLICIES));
        return reported.all();
    }

    @Test
    void whatConcernsTheOperationIsHandedOn() {
        assertThat(reported(Operation.DELETE_TASK))
                .containsExactly(
                        List.of("TASK_NOT_FOUND", "violated"),
                        List.of("TASK_NOT_FOUND", "at 2"),
                        List.of("TASK_NOT_FOUND", "unknown", Missing.QUOTAS),
                        List.of("TASK_NOT_FOUND", "unknown", Missing.POLICIES));
    }

    @Test
    void whatDoesNotConcernTheOperationIsNot() {
        assertThat(reported(Operation.DELETE_POLICY)).isEmpty();
    }
}
