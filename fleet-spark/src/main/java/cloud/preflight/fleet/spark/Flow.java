package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetCounts;
import cloud.preflight.fleet.FleetSteps;
import cloud.preflight.fleet.FleetSteps.Book;
import cloud.preflight.fleet.FleetSteps.Wishes;
import cloud.preflight.fleet.InputPart;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * The way from a dump to verdicts on Spark. Everything that is asked of records twice starts from the same shuffle, whose
 * files are there until the job ends; what is counted is counted from what was written, since a task may run twice.
 */
final class Flow {

    private final JavaSparkContext spark;
    private final Partitioner partitioner;
    private final JavaPairRDD<Long, byte[]> read;
    private final Book book;
    private final Broadcast<byte[]> sent;
    private final JavaPairRDD<Long, byte[]> replaced;

    /** What all tasks that read need to know. */
    private record Input(List<DumpListing.Found> files, Map<String, String> configuration) implements Serializable {

        PartReader reader(InputPart part) {
            Configuration reached = new Configuration(false);
            configuration.forEach(reached::set);
            PartReader reader = new PartReader(part, files.get(part.file()).input(reached));
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> reader.close());
            return reader;
        }
    }

    Flow(JavaSparkContext spark, List<DumpListing.Found> files, int partitions) {
        this.spark = spark;
        partitioner = new HashPartitioner(partitions);
        Map<String, String> configuration = spark.hadoopConfiguration().getPropsWithPrefix("");
        Configuration here = spark.hadoopConfiguration();
        List<InputPart> parts =
                InputPart.of(files.stream().map(file -> file.input(here)).toList());
        Broadcast<Input> input = spark.broadcast(new Input(files, configuration));
        read = spark.parallelize(parts, Math.max(parts.size(), 1))
                .mapPartitionsToPair(
                        own -> new Chain<>(own, part -> input.value().reader(part)))
                .partitionBy(partitioner);
        book = Book.empty();
        read.values()
                .filter(record -> Shuffled.is(Shuffled.BOOK, record))
                .collect()
                .forEach(this::add);
        sent = spark.broadcast(book.bytes());
        Broadcast<byte[]> known = sent;
        replaced = read.mapPartitionsToPair(records -> replaced(records, known)).partitionBy(partitioner);
        replaced.values()
                .filter(record -> Shuffled.is(Shuffled.BOOK, record))
                .collect()
                .forEach(this::add);
    }

    private void add(byte[] marked) {
        book.merge(Book.of(Shuffled.record(marked)));
    }

    private static Iterator<Tuple2<Long, byte[]>> replaced(
            Iterator<Tuple2<Long, byte[]>> records, Broadcast<byte[]> known) {
        List<Tuple2<Long, byte[]>> out = new ArrayList<>();
        long count = FleetSteps.replacements(
                Shuffled.joined(Shuffled.TAG, records),
                Book.of(known.value()),
                (hash, record) -> out.add(Shuffled.of(hash, Shuffled.GROUPED, record)));
        if (count > 0) {
            out.add(Shuffled.of(0, Shuffled.BOOK, Book.empty().replaced(count).bytes()));
        }
        return out.iterator();
    }

    /** The records that servers are decided from, but for volumes that stand elsewhere. */
    private static byte[] grouped(Iterator<Tuple2<Long, byte[]>> one, Iterator<Tuple2<Long, byte[]>> other) {
        return Shuffled.joined(Shuffled.GROUPED, new Chain<>(List.of(one, other).iterator(), records -> records));
    }

    private static Iterator<Tuple2<Long, byte[]>> wishes(byte[] grouped, Broadcast<byte[]> known) {
        List<Tuple2<Long, byte[]>> out = new ArrayList<>();
        long count = FleetSteps.wishes(
                grouped,
                Book.of(known.value()),
                (hash, record) -> out.add(Shuffled.of(hash, Shuffled.GROUPED, record)));
        if (count > 0) {
            out.add(Shuffled.of(0, Shuffled.BOOK, Book.empty().replaced(count).bytes()));
        }
        return out.iterator();
    }

    private static Iterator<Tuple2<Long, byte[]>> offers(
            byte[] grouped, Broadcast<byte[]> known, Broadcast<long[]> wanted) {
        List<Tuple2<Long, byte[]>> out = new ArrayList<>();
        FleetSteps.offers(
                grouped,
                Book.of(known.value()),
                Wishes.ofBits(wanted.value()),
                (hash, record) -> out.add(Shuffled.of(hash, Shuffled.GROUPED, record)));
        return out.iterator();
    }

    /** Volumes that servers list while they themselves name no server, or another one, where they are wished for. */
    private JavaPairRDD<Long, byte[]> fetched() {
        Broadcast<byte[]> known = sent;
        JavaPairRDD<Long, byte[]> wishes = JavaPairRDD.fromJavaRDD(
                        read.zipPartitions(replaced, (one, other) -> wishes(grouped(one, other), known)))
                .partitionBy(partitioner);
        wishes.values()
                .filter(record -> Shuffled.is(Shuffled.BOOK, record))
                .collect()
                .forEach(this::add);
        long[] hashes = wishes.filter(wish -> Shuffled.is(Shuffled.GROUPED, wish._2())).keys().collect().stream()
                .flatMapToLong(LongStream::of)
                .toArray();
        Broadcast<long[]> wanted = spark.broadcast(Wishes.of(hashes).bits());
        JavaPairRDD<Long, byte[]> offers = JavaPairRDD.fromJavaRDD(
                        read.zipPartitions(replaced, (one, other) -> offers(grouped(one, other), known, wanted)))
                .partitionBy(partitioner);
        return JavaPairRDD.fromJavaRDD(wishes.zipPartitions(offers, (one, other) -> sent(grouped(one, other))))
                .partitionBy(partitioner);
    }

    private static Iterator<Tuple2<Long, byte[]>> sent(byte[] wishesAndOffers) {
        List<Tuple2<Long, byte[]>> out = new ArrayList<>();
        FleetSteps.sent(wishesAndOffers, (hash, record) -> out.add(Shuffled.of(hash, Shuffled.GROUPED, record)));
        return out.iterator();
    }

    /** The verdict on each server. */
    JavaRDD<Row> verdicts(Engine engine) {
        Broadcast<byte[]> known = sent;
        return read.zipPartitions(replaced, (one, other) -> (Iterator<Tuple2<Long, byte[]>>)
                        new Chain<>(List.of(one, other).iterator(), records -> records))
                .zipPartitions(fetched(), (one, other) -> decided(engine, grouped(one, other), known));
    }

    private static Iterator<Row> decided(Engine engine, byte[] grouped, Broadcast<byte[]> known) {
        List<Row> rows = new ArrayList<>();
        engine.steps().decide(grouped, Book.of(known.value()), verdict -> rows.add(VerdictTable.row(verdict)));
        return rows.iterator();
    }

    /** Counts of verdicts that were written. */
    static FleetCounts counts(Dataset<Row> written) {
        return written.toJavaRDD()
                .mapPartitions(rows -> {
                    FleetCounts counts = new FleetCounts();
                    rows.forEachRemaining(row -> counts.add(VerdictTable.verdict(row)));
                    return List.of(counts).iterator();
                })
                .fold(new FleetCounts(), FleetCounts::merge);
    }

    /** What is known of projects as a whole, and how much was read. */
    Book book() {
        return book;
    }

    /** What can't be read, a line of JSON each, in the order of the input. */
    List<byte[]> lost() {
        return read.values()
                .filter(record -> Shuffled.is(Shuffled.LOST, record))
                .map(Shuffled::record)
                .sortBy(placed -> ByteBuffer.wrap(placed).getLong(), true, 1)
                .map(placed -> Arrays.copyOfRange(placed, Long.BYTES, placed.length))
                .collect();
    }
}
