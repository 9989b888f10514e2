package cloud.preflight.fleet;

import static java.util.Objects.requireNonNull;

/**
 * How a fleet is asked on one machine. The answer does not depend on it.
 *
 * @param threads how many read and decide at the same time
 * @param partitions how many parts the records are divided into; each thread has one in memory at a time
 * @param keepRows whether what became of each server is kept, to be had in order
 * @param progress is told how far it is
 */
public record FleetSettings(int threads, int partitions, boolean keepRows, FleetProgress progress) {

    private static final long PACKED = 20;
    private static final long PARTITION = 64L << 20;
    private static final int FEWEST = 16;
    private static final int MOST = 1_024;

    /** Settings. */
    public FleetSettings {
        requireNonNull(progress, "progress");
        if (threads < 1 || partitions < 1) {
            throw new IllegalArgumentException(threads + " threads and " + partitions + " partitions");
        }
    }

    /** So many partitions that each is small, for an input of so many bytes as they are on disk. */
    public static int partitionsFor(long bytes, boolean packed) {
        long unpacked = packed ? bytes * PACKED : bytes;
        return (int) Math.min(MOST, Math.max(FEWEST, unpacked / PARTITION));
    }
}
