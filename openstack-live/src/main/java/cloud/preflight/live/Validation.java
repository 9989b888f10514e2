package cloud.preflight.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an identity service said of a token. */
public sealed interface Validation {

    /**
     * A token that counts.
     *
     * @param project the id of its project; null for one of a domain, of the system, or of nothing
     * @param expires up to when it counts
     * @param catalog where it finds services; null where that was not said
     */
    record Valid(
            @Nullable String project,
            Instant expires,
            @Nullable Catalog catalog) implements Validation {}

    /** No token that counts. */
    enum Refused implements Validation {
        /** It has never been given, or counts no more. */
        INVALID,
        /** Nothing was said that can be relied on. */
        FAILED
    }
}
