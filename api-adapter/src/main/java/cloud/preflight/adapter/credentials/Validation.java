package cloud.preflight.adapter.credentials;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an identity service said of a token. */
sealed interface Validation {

    /** Whether the token opens a project at this time. */
    Admission admission(String project, Instant now);

    /** A token of a project, or of none, up to an instant. */
    record Valid(@Nullable String project, Instant expires) implements Validation {

        @Override
        public Admission admission(String wanted, Instant now) {
            if (!now.isBefore(expires)) {
                return Admission.UNKNOWN;
            }
            return wanted.equals(project) ? Admission.ADMITTED : Admission.FOREIGN;
        }
    }

    /** Nothing that opens a project. */
    record Refused(Admission why) implements Validation {

        /** It has never been given, or counts no more. */
        static final Validation INVALID = new Refused(Admission.UNKNOWN);

        /** Nothing was said that can be relied on. */
        static final Validation FAILED = new Refused(Admission.UNDECIDED);

        @Override
        public Admission admission(String wanted, Instant now) {
            return why;
        }
    }
}
