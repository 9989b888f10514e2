package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answers;
import cloud.preflight.answers.ErrorAnswer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a verdict is to be explained: the {@code explain} parameter. */
enum Explaining {
    FALSE,
    TRUE;

    /** The value of the parameter; empty when there is no such value. */
    static Optional<Explaining> of(@Nullable String parameter) {
        if (parameter == null || parameter.equals("false")) {
            return Optional.of(FALSE);
        }
        return parameter.equals("true") ? Optional.of(TRUE) : Optional.empty();
    }

    /** What is wrong with a value that is none. */
    static ErrorAnswer refusal(@Nullable String parameter) {
        return ErrorAnswer.invalid("explain is '" + parameter + "', must be true or false");
    }

    boolean asked() {
        return this == TRUE;
    }

    /** These answers, explained if that is asked for. */
    Answers of(Answers answers) {
        return asked() ? answers.explained() : answers;
    }
}
