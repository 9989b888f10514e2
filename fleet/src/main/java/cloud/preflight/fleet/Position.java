package cloud.preflight.fleet;

/**
 * The place of a document in a fleet's input, as one number: that of its file, then its offset there, in bytes. A later
 * document has a greater one.
 */
final class Position {

    private static final int OFFSET_BITS = 40;

    private Position() {}

    static long of(int file, long offset) {
        return (long) file << OFFSET_BITS | offset;
    }

    static int file(long position) {
        return (int) (position >>> OFFSET_BITS);
    }

    static long offset(long position) {
        return position & (1L << OFFSET_BITS) - 1;
    }
}
