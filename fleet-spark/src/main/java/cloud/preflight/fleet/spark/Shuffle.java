package cloud.preflight.fleet.spark;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.rdd.PartitionPruningRDD;
import scala.Function1;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Batches of records that were brought to their places. All that is asked of them starts from the same shuffle, whose files
 * are there until the job ends.
 */
final class Shuffle {

    private static final ClassTag<byte[]> BYTES = ClassTag$.MODULE$.apply(byte[].class);

    private final Places places;
    private final JavaRDD<byte[]> shuffled;

    Shuffle(JavaPairRDD<Integer, byte[]> batches, Places places) {
        this.places = places;
        // The keys are the numbers of the partitions.
        shuffled = batches.partitionBy(new HashPartitioner(places.count())).values();
    }

    /** The records that are grouped with servers, in parts. */
    JavaRDD<byte[]> grouped() {
        return between(places.grouped(0), places.tags(0));
    }

    /** The tags, in parts. */
    JavaRDD<byte[]> tags() {
        return between(places.tags(0), places.book());
    }

    List<byte[]> books() {
        return between(places.book(), places.aside()).collect();
    }

    JavaRDD<byte[]> aside() {
        return between(places.aside(), places.count());
    }

    private JavaRDD<byte[]> between(int from, int to) {
        Function1<Object, Object> wanted =
                (Function1<Object, Object> & Serializable) place -> from <= (Integer) place && (Integer) place < to;
        return JavaRDD.fromRDD(PartitionPruningRDD.create(shuffled.rdd(), wanted), BYTES);
    }

    /** Batches, one behind the other. */
    static byte[] joined(List<byte[]> batches) {
        byte[] joined =
                new byte[batches.stream().mapToInt(batch -> batch.length).sum()];
        int at = 0;
        for (byte[] batch : batches) {
            System.arraycopy(batch, 0, joined, at, batch.length);
            at += batch.length;
        }
        return joined;
    }
}
