package cloud.preflight.fleet;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers hashes in so much memory, however many there are: what it has is there for sure, what it has not may seem to be
 * there. Safe for any number of threads.
 */
final class Filter {

    private static final int WORD_BITS = 20;

    private final AtomicLongArray words;

    Filter() {
        this(new AtomicLongArray(1 << WORD_BITS));
    }

    private Filter(AtomicLongArray words) {
        this.words = words;
    }

    /** What was remembered elsewhere. */
    static Filter of(long[] bits) {
        return new Filter(new AtomicLongArray(bits));
    }

    long[] bits() {
        long[] bits = new long[words.length()];
        Arrays.setAll(bits, words::get);
        return bits;
    }

    void merge(Filter other) {
        for (int word = 0; word < words.length(); word++) {
            long more = other.words.get(word);
            words.accumulateAndGet(word, more, (one, two) -> one | two);
        }
    }

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
