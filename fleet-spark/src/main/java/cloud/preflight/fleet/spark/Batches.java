package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetSteps;
import java.util.Arrays;
import java.util.function.Consumer;
import scala.Tuple2;

/**
 * Puts records together, many that go to one partition, so that a shuffle has little to do for each. Not safe for several
 * threads at once.
 */
final class Batches {

    private static final int AT_FIRST = 1 << 10;
    private static final int FULL = 1 << 14;

    private final Places places;
    private final Consumer<Tuple2<Integer, byte[]>> out;
    private final byte[][] filling;
    private final int[] lengths;

    Batches(Places places, Consumer<Tuple2<Integer, byte[]>> out) {
        this.places = places;
        this.out = out;
        filling = new byte[places.count()][];
        lengths = new int[filling.length];
    }

    /** A record that is grouped with a server. */
    void grouped(long hash, byte[] bytes, int from, int length) {
        add(places.grouped(FleetSteps.partition(hash, places.partitions())), bytes, from, length);
    }

    void tag(long hash, byte[] bytes, int from, int length) {
        add(places.tags(FleetSteps.partition(hash, places.partitions())), bytes, from, length);
    }

    private void add(int place, byte[] bytes, int from, int length) {
        if (lengths[place] + length > FULL) {
            pass(place);
        }
        byte[] batch = filling[place];
        int end = lengths[place] + length;
        if (batch == null) {
            batch = new byte[Math.max(AT_FIRST, end)];
        } else if (end > batch.length) {
            batch = Arrays.copyOf(batch, Math.max(2 * batch.length, end));
        }
        System.arraycopy(bytes, from, batch, lengths[place], length);
        filling[place] = batch;
        lengths[place] = end;
    }

    private void pass(int place) {
        if (lengths[place] > 0) {
            out.accept(new Tuple2<>(place, Arrays.copyOf(filling[place], lengths[place])));
            lengths[place] = 0;
        }
    }

    /** What is told to whoever started the job: a book in bytes. */
    void book(byte[] bytes) {
        out.accept(new Tuple2<>(places.book(), bytes));
    }

    /** What is told to whoever started the job beside the books. */
    void aside(byte[] bytes) {
        out.accept(new Tuple2<>(places.aside(), bytes));
    }

    /** There are no more records. */
    void end() {
        for (int place = 0; place < filling.length; place++) {
            pass(place);
        }
    }
}
