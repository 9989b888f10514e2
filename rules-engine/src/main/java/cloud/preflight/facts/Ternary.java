package cloud.preflight.facts;

/** The answer to a question about facts, some of which may be unknown. */
public enum Ternary {
    /** It is so. */
    YES,
    /** It is not. */
    NO,
    /** Nobody showed whether it is. */
    UNKNOWN;

    /** Whether it is {@link #YES}. */
    public boolean isYes() {
        return this == YES;
    }

    /** Whether it is {@link #NO}. */
    public boolean isNo() {
        return this == NO;
    }

    /** Whether it is {@link #UNKNOWN}. */
    public boolean isUnknown() {
        return this == UNKNOWN;
    }

    /** {@link #YES} for true, {@link #NO} for false. */
    public static Ternary of(boolean value) {
        return value ? YES : NO;
    }

    /** {@link #YES} for what was found; where it was not, {@link #NO} if that was looked for among all there are. */
    public static Ternary found(boolean found, boolean amongAll) {
        return found ? YES : amongAll ? NO : UNKNOWN;
    }

    /** This answer, or the other one where this is unknown. */
    public Ternary or(Ternary other) {
        return this == UNKNOWN ? other : this;
    }
}
