package cloud.preflight.answers;

/**
 * A line that is not blank.
 *
 * @param number its number, counted from 1 with the blank ones
 * @param content its bytes, without the line feed; empty when there are too many
 * @param tooLong whether there are too many
 */
public record Line(long number, byte[] content, boolean tooLong) {

    /** The number of a question that does not stand on a line. */
    static final long NONE = 0;
}
