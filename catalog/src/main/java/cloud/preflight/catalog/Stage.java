package cloud.preflight.catalog;

/**
 * Where in a check a row is decided. The first three run in this order: when one has violations, the later ones are not
 * reported.
 */
public enum Stage {
    /** Is this caller served at all? */
    GATE,
    /** Is what the request names there, and of a kind that counts? */
    EXISTENCE,
    /** The conditions of the operation. */
    CONDITION,
    /** Raised by what stands before and around the rules: a bad request, an internal failure. */
    ADAPTER,
    /** Published as unused, never raised. */
    UNUSED;

    /** Who decides the rows of this stage, as it is written in answers: {@code rule}, {@code adapter} or {@code unused}. */
    public String decidedBy() {
        return switch (this) {
            case GATE, EXISTENCE, CONDITION -> "rule";
            case ADAPTER -> "adapter";
            case UNUSED -> "unused";
        };
    }
}
