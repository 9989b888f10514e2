package cloud.preflight.fleet;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers hashes in so much memory, however many there are: what it has is there for sure, what it has not may seem to be
 * there. Safe for any number of threads.
 */
final class Filter {

    private static final int WORD_BITS = 20;

    private final AtomicLongArray words = new AtomicLongArray(1 << WORD_BITS);

    void add(long hash) {
        set(hash);
        set(Long.rotateLeft(hash, Integer.SIZE));
    }

    private void set(long hash) {
        words.accumulateAndGet(word(hash), 1L << hash, (one, other) -> one | other);
    }

    boolean has(long hash) {
        return isSet(hash) && isSet(Long.rotateLeft(hash, Integer.SIZE));
    }

    private boolean isSet(long hash) {
        return (words.get(word(hash)) & 1L << hash) != 0;
    }

    private static int word(long hash) {
        return (int) (hash >>> Long.SIZE - WORD_BITS);
    }
}
