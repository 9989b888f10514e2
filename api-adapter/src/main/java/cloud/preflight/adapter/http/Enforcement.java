package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.verdict.Verdict;
import cloud.preflight.verdict.Verdict.Decision;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a verdict is to be answered as the operation itself would answer: the {@code enforce} parameter. */
enum Enforcement {
    /** Never. */
    FALSE,
    /** When it is denied. */
    TRUE,
    /** When it is denied or undetermined. */
    STRICT;

    /** The value of the parameter; empty when there is no such value. */
    static Optional<Enforcement> of(@Nullable String parameter) {
        return parameter == null
                ? Optional.of(FALSE)
                : Arrays.stream(values())
                        .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(parameter))
                        .findFirst();
    }

    /** What is answered instead, or the answer itself. */
    Answer enforced(Answer answer) {
        return answer instanceof Answer.Decided decided
                ? refusal(decided.verdict()).<Answer>map(Answer.Failed::new).orElse(answer)
                : answer;
    }

    private Optional<ErrorAnswer> refusal(Verdict verdict) {
        if (this == FALSE) {
            return Optional.empty();
        }
        if (this == STRICT && verdict.decision() == Decision.UNDETERMINED) {
            return Optional.of(ErrorAnswer.undetermined(verdict));
        }
        return verdict.primary().map(ErrorAnswer::of);
    }
}
