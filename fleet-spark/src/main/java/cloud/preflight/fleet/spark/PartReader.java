package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.DumpInput;
import cloud.preflight.fleet.FleetSteps;
import cloud.preflight.fleet.InputPart;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * The records of a part of the input as they are read: reading gives them, and a shuffle takes them. A thread of its own reads,
 * and is never far ahead. Not safe for several threads at once.
 */
final class PartReader implements Iterator<Tuple2<Long, byte[]>>, FleetSteps.Reading {

    private static final int BATCH = 1_000;
    private static final int AHEAD = 16;

    private final InputPart part;
    private final Thread thread;
    private final BlockingQueue<List<Tuple2<Long, byte[]>>> batches = new ArrayBlockingQueue<>(AHEAD);
    private List<Tuple2<Long, byte[]>> filling = new ArrayList<>(BATCH);
    private Iterator<Tuple2<Long, byte[]>> taking =
            List.<Tuple2<Long, byte[]>>of().iterator();
    private long lost;
    private boolean ended;
    private volatile @Nullable Throwable failure;

    PartReader(InputPart part, DumpInput input) {
        this.part = part;
        thread = new Thread(() -> read(input), "fleet-reader");
        thread.setDaemon(true);
        thread.start();
    }

    private void read(DumpInput input) {
        try {
            FleetSteps.read(part, input, this);
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
        }
        if (!filling.isEmpty()) {
            pass();
        }
        // An empty batch is the end.
        pass();
    }

    private void add(long hash, byte what, byte[] record) {
        filling.add(Shuffled.of(hash, what, record));
        if (filling.size() == BATCH) {
            pass();
        }
    }

    private void pass() {
        try {
            batches.put(filling);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
        filling = new ArrayList<>(BATCH);
    }

    /** Reads no further. */
    void close() {
        thread.interrupt();
    }

    @Override
    public void grouped(long hash, byte[] record) {
        add(hash, Shuffled.GROUPED, record);
    }

    @Override
    public void tag(long hash, byte[] record) {
        add(hash, Shuffled.TAG, record);
    }

    /** The part and a number before it give the order of all lines. */
    @Override
    public void lost(byte[] line) {
        byte[] placed = ByteBuffer.allocate(Long.BYTES + line.length)
                .putLong((long) part.number() << Integer.SIZE | lost++)
                .put(line)
                .array();
        add(part.number(), Shuffled.LOST, placed);
    }

    @Override
    public void book(byte[] bytes) {
        add(part.number(), Shuffled.BOOK, bytes);
    }

    @Override
    public boolean hasNext() {
        while (!taking.hasNext() && !ended) {
            try {
                List<Tuple2<Long, byte[]>> batch = batches.take();
                ended = batch.isEmpty();
                taking = batch.iterator();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
        Throwable thrown = failure;
        if (ended && thrown != null) {
            throw new IllegalStateException(thrown);
        }
        return taking.hasNext();
    }

    @Override
    public Tuple2<Long, byte[]> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return taking.next();
    }
}
