package cloud.preflight.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What does not fit in memory, in a temporary file that goes away with the program, however that ends: where the system can,
 * it has no name any more as soon as it is open. Safe for any number of threads.
 */
final class SpillFile implements AutoCloseable {

    private final FileChannel channel;
    private final AtomicLong end = new AtomicLong();

    private SpillFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * A new file in the directory of temporary files.
     *
     * @throws SpillFailure when it can't be made
     */
    static SpillFile create() {
        try {
            Path file = Files.createTempFile("preflight-fleet", ".tmp");
            return new SpillFile(FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException failure) {
            throw new SpillFailure(failure);
        }
    }

    /** Writes bytes, and tells where they are. */
    long append(byte[] bytes, int length) {
        long start = end.getAndAdd(length);
        ByteBuffer left = ByteBuffer.wrap(bytes, 0, length);
        try {
            while (left.hasRemaining()) {
                channel.write(left, start + left.position());
            }
        } catch (IOException failure) {
            throw new SpillFailure(failure);
        }
        return start;
    }

    /** Reads so many bytes from there into an array. */
    void read(long start, byte[] into, int at, int length) {
        ByteBuffer left = ByteBuffer.wrap(into, at, length);
        try {
            while (left.hasRemaining()) {
                if (channel.read(left, start + left.position() - at) < 0) {
                    throw new IOException("a temporary file has become shorter");
                }
            }
        } catch (IOException failure) {
            throw new SpillFailure(failure);
        }
    }

    /** How many bytes were written. */
    long size() {
        return end.get();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
