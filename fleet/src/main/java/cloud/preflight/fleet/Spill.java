package cloud.preflight.fleet;

import java.util.Arrays;

/**
 * Records in partitions, written by any number of threads and read partition by partition once all is written. In a
 * partition records come in the order in which each writer wrote them.
 */
final class Spill {

    /** A writer has so many bytes in memory at most, unless that leaves too little for each partition. */
    private static final int HELD = 4 << 20;

    private static final int SMALLEST = 8 << 10;
    private static final int LARGEST = 64 << 10;
    private static final int AT_FIRST = 1 << 10;

    private final SpillFile file;
    private final Blocks[] partitions;
    private final int block;

    Spill(SpillFile file, int partitions) {
        this.file = file;
        this.partitions = new Blocks[partitions];
        block = Math.max(SMALLEST, Math.min(LARGEST, HELD / Math.max(partitions, 1)));
        Arrays.setAll(this.partitions, number -> new Blocks());
    }

    /** Where the blocks of a partition are. */
    private static final class Blocks {

        private long[] starts = new long[4];
        private int[] lengths = new int[4];
        private int count;
        private long bytes;

        private synchronized void add(long start, int length) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            starts[count] = start;
            lengths[count++] = length;
            bytes += length;
        }
    }

    int partitions() {
        return partitions.length;
    }

    /** How many bytes a partition has. */
    long size(int partition) {
        return partitions[partition].bytes;
    }

    /** How many bytes there are in all. */
    long size() {
        long size = 0;
        for (Blocks blocks : partitions) {
            size += blocks.bytes;
        }
        return size;
    }

    /** A writer for one thread. */
    Writer writer() {
        return new Writer();
    }

    /** Writes records; what it has not {@linkplain #flush flushed} is not there yet. Not safe for several threads at once. */
    final class Writer {

        private final byte[][] buffers = new byte[partitions.length][0];
        private final int[] lengths = new int[partitions.length];

        void add(int partition, byte[] record, int from, int length) {
            if (lengths[partition] + length > block) {
                flush(partition);
                if (length > block) {
                    byte[] alone = Arrays.copyOfRange(record, from, from + length);
                    partitions[partition].add(file.append(alone, length), length);
                    return;
                }
            }
            int end = lengths[partition] + length;
            System.arraycopy(record, from, buffer(partition, end), lengths[partition], length);
            lengths[partition] = end;
        }

        /** Most writers write little to a partition. */
        private byte[] buffer(int partition, int needed) {
            byte[] buffer = buffers[partition];
            if (buffer.length < needed) {
                buffer = Arrays.copyOf(buffer, Math.min(block, Math.max(2 * needed, AT_FIRST)));
                buffers[partition] = buffer;
            }
            return buffer;
        }

        void add(int partition, RecordWriter record) {
            add(partition, record.bytes(), 0, record.length());
        }

        void flush() {
            for (int partition = 0; partition < buffers.length; partition++) {
                flush(partition);
            }
        }

        private void flush(int partition) {
            if (lengths[partition] > 0) {
                partitions[partition].add(file.append(buffers[partition], lengths[partition]), lengths[partition]);
                lengths[partition] = 0;
            }
        }
    }

    /** All bytes of a partition. */
    byte[] read(int partition) {
        Blocks blocks = partitions[partition];
        if (blocks.bytes > Integer.MAX_VALUE - Long.BYTES) {
            throw new IllegalStateException("a partition has " + blocks.bytes + " bytes: more partitions are needed");
        }
        byte[] all = new byte[(int) blocks.bytes];
        int at = 0;
        for (int block = 0; block < blocks.count; block++) {
            file.read(blocks.starts[block], all, at, blocks.lengths[block]);
            at += blocks.lengths[block];
        }
        return all;
    }

    /** How many blocks a partition has; each holds whole records. */
    int blocks(int partition) {
        return partitions[partition].count;
    }

    /** The bytes of one block. */
    byte[] block(int partition, int number) {
        Blocks blocks = partitions[partition];
        byte[] block = new byte[blocks.lengths[number]];
        file.read(blocks.starts[number], block, 0, block.length);
        return block;
    }
}
