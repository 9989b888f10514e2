package cloud.preflight.facts;

/** A fact that may be unknown. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** {@link #YES} for true, {@link #NO} for false. */
    public static Answer of(boolean value) {
        return value ? YES : NO;
    }

    /** This answer, or the other one where this is unknown. */
    public Answer or(Answer other) {
        return this == UNKNOWN ? other : this;
    }
}
