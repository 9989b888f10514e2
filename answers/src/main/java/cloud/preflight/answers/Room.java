package cloud.preflight.answers;

/** How much may be held in memory. Safe for any number of threads. */
public interface Room {

    /** So much is held without asking, since a question of this size costs little more than its connection. */
    int FREE = 1 << 16;

    /** As much as anybody wants. */
    Room ENDLESS = new Room() {
        @Override
        public boolean take(long bytes) {
            return true;
        }

        @Override
        public void give(long bytes) {
            // There is no end to it.
        }
    };

    /** Whether so many bytes more may be held, which then are taken. */
    boolean take(long bytes);

    /** Gives back so many bytes that were taken. */
    void give(long bytes);

    /** How much is taken for so many bytes that are held. */
    static long taken(int held) {
        return held > FREE ? held : 0;
    }
}
