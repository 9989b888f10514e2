package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.DumpInput;
import cloud.preflight.fleet.FleetSteps;
import cloud.preflight.fleet.InputPart;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The records of a part of the input as they are read: reading gives them, and a shuffle takes them. A thread of its own reads,
 * and is never far ahead. Not safe for several threads at once.
 */
final class PartReader implements Iterator<Tuple2<Integer, byte[]>>, FleetSteps.Reading {

    private static final int AHEAD = 64;
    private static final Tuple2<Integer, byte[]> END = new Tuple2<>(-1, new byte[0]);

    private final InputPart part;
    private final Thread thread;
    private final Batches records;
    private final BlockingQueue<Tuple2<Integer, byte[]>> batches = new ArrayBlockingQueue<>(AHEAD);
    private @Nullable Tuple2<Integer, byte[]> next;
    private long lost;
    private volatile @Nullable Throwable failure;

    PartReader(InputPart part, DumpInput input, Places places) {
        this.part = part;
        records = new Batches(places, this::pass);
        thread = new Thread(() -> read(input), "fleet-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(DumpInput input) {
        try {
            FleetSteps.read(part, input, this);
            records.end();
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
        pass(END);
    }

    private void pass(Tuple2<Integer, byte[]> batch) {
        try {
            batches.put(batch);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Reads no further. */
    void close() {
        thread.interrupt();
    }

    @Override
    public void grouped(long hash, byte[] bytes, int from, int length) {
        records.grouped(hash, bytes, from, length);
    }

    @Override
    public void tag(long hash, byte[] bytes, int from, int length) {
        records.tag(hash, bytes, from, length);
    }

    /** The part and a number before it give the order of all lines. */
    @Override
    public void lost(byte[] line) {
        byte[] placed = ByteBuffer.allocate(Long.BYTES + line.length)
                .putLong((long) part.number() << Integer.SIZE | lost++)
                .put(line)
                .array();
        records.aside(placed);
    }

    @Override
    public void book(byte[] bytes) {
        records.book(bytes);
    }

    private Tuple2<Integer, byte[]> upcoming() {
        Tuple2<Integer, byte[]> known = next;
        if (known == null) {
            try {
                known = batches.take();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            next = known;
        }
        Throwable thrown = failure;
        if (known == END && thrown != null) {
            throw new IllegalStateException(thrown);
        }
        return known;
    }

    @Override
    public boolean hasNext() {
        return upcoming() != END;
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
        Tuple2<Integer, byte[]> batch = upcoming();
        if (batch == END) {
            throw new NoSuchElementException();
        }
        next = null;
        return batch;
    }
}
