package cloud.preflight.verdict;

import java.util.Locale;

/** Whether an operation would be allowed. */
public enum Decision {
    /** Nothing is violated, and nothing that is missing could change that. */
    ALLOWED,
    /** Something is violated. */
    DENIED,
    /** Nothing is violated, but a missing fact, which is named, could still deny it. */
    UNDETERMINED;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The name as it is written in answers, {@code undetermined} for instance. */
    public String id() {
        return id;
    }
}
