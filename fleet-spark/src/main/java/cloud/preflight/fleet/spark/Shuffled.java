package cloud.preflight.fleet.spark;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Iterator;
import scala.Tuple2;

/** What is shuffled: records in bytes, of which the first says what they are. */
final class Shuffled {

    static final byte GROUPED = 0;
    static final byte TAG = 1;
    static final byte BOOK = 2;
    static final byte LOST = 3;

    private Shuffled() {}

    static Tuple2<Long, byte[]> of(long hash, byte what, byte[] record) {
        byte[] marked = new byte[record.length + 1];
        marked[0] = what;
        System.arraycopy(record, 0, marked, 1, record.length);
        return new Tuple2<>(hash, marked);
    }

    static boolean is(byte what, byte[] marked) {
        return marked[0] == what;
    }

    static byte[] record(byte[] marked) {
        return Arrays.copyOfRange(marked, 1, marked.length);
    }

    /** Those of a kind, one behind the other. */
    static byte[] joined(byte what, Iterator<Tuple2<Long, byte[]>> records) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        while (records.hasNext()) {
            byte[] marked = records.next()._2();
            if (is(what, marked)) {
                joined.write(marked, 1, marked.length - 1);
            }
        }
        return joined.toByteArray();
    }
}
