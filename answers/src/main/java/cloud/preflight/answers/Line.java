package cloud.preflight.answers;

/**
 * A line that is not blank.
 *
 * @param number its number, counted from 1 with the blank ones
 * @param content its bytes, without the line feed; empty when they are not held. The {@linkplain Room#taken room} for them
 *     is taken, and whoever has answered the line gives it back
 * @param held whether its bytes are held
 */
public record Line(long number, byte[] content, Held held) {

    /** The number of a question that does not stand on a line. */
    public static final long NONE = 0;

    /** Whether the bytes of a line are held. */
    public enum Held {
        /** They are. */
        WHOLE,
        /** There are too many of them. */
        TOO_LONG,
        /** There was no room for them. */
        NO_ROOM
    }
}
