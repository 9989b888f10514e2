package cloud.preflight.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.catalog.ErrorCode;
import cloud.preflight.catalog.Operation;
import cloud.preflight.facts.FactPath;
import cloud.preflight.facts.Section;
import cloud.preflight.verdict.Verdict.Decision;
import cloud.preflight.verdict.Verdict.NotEvaluated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Violation VIOLATION = new Violation(ErrorCode.POLICY_NOT_FOUND, List.of());
    private static final Violation OTHER = new Violation(ErrorCode.POLICY_BACKUP_RUNNING, List.of());
    private static final NotEvaluated OPEN =
            new NotEvaluated(ErrorCode.POLICY_BACKUP_RUNNING, List.of(FactPath.of(Section.OPERATION_LOGS)));

    private static Verdict verdict(List<Violation> violations, List<NotEvaluated> notEvaluated) {
        return new Verdict(Operation.DELETE_POLICY, violations, List.of(), notEvaluated);
    }

    @Test
    void withoutViolationsAndGapsItIsAllowed() {
        Verdict verdict = verdict(List.of(), List.of());
        assertThat(verdict.decision()).isEqualTo(Decision.ALLOWED);
        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.denied()).isFalse();
        assertThat(verdict.primary()).isEmpty();
    }

    @Test
    void withAGapItIsUndetermined() {
        Verdict verdict = verdict(List.of(), List.of(OPEN));
        assertThat(verdict.decision()).isEqualTo(Decision.UNDETERMINED);
        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.denied()).isFalse();
    }

    @Test
    void withAViolationItIsDeniedWhateverIsMissing() {
        Verdict verdict = verdict(List.of(VIOLATION, OTHER), List.of(OPEN));
        assertThat(verdict.decision()).isEqualTo(Decision.DENIED);
        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.denied()).isTrue();
        assertThat(verdict.primary()).contains(VIOLATION);
    }

    @Test
    void itsListsAreCopiedIn() {
        List<Violation> violations = new ArrayList<>(List.of(VIOLATION));
        List<NotEvaluated> open = new ArrayList<>(List.of(OPEN));
        Verdict verdict = verdict(violations, open);
        violations.clear();
        open.clear();
        assertThat(verdict).isEqualTo(verdict(List.of(VIOLATION), List.of(OPEN)));
    }

    @Test
    void decisionsAreNamedAsInAnswers() {
        assertThat(Arrays.stream(Decision.values()).map(Decision::id))
                .containsExactly("allowed", "denied", "undetermined");
    }
}
