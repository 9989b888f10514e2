package cloud.preflight.fleet.spark;

import cloud.preflight.fleet.FleetSteps;
import cloud.preflight.fleet.FleetSteps.Book;
import cloud.preflight.fleet.FleetSteps.Wishes;
import cloud.preflight.fleet.FleetVerdict;
import cloud.preflight.fleet.InputPart;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/**
 * The way from a dump to verdicts on Spark. What is counted is counted from what was written, since a task may run twice.
 */
final class Flow {

    private final JavaSparkContext spark;
    private final Places places;
    private final Book book = Book.empty();
    private final Broadcast<SentBook> known;
    private final Shuffle read;
    private final Shuffle replaced;

    /** What all tasks that read need to know. */
    private record Input(List<DumpListing.Found> files, HadoopSettings settings, Places places)
            implements Serializable {

        PartReader reader(InputPart part) {
            PartReader reader = new PartReader(part, files.get(part.file()).input(settings.configuration()), places);
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> reader.close());
            return reader;
        }
    }

    /** What a task makes of the records of a partition. */
    private interface Step {
        void make(Batches out);
    }

    Flow(JavaSparkContext spark, List<DumpListing.Found> files, int partitions) {
        this.spark = spark;
        Places all = new Places(partitions);
        places = all;
        Configuration here = spark.hadoopConfiguration();
        List<InputPart> parts =
                InputPart.of(files.stream().map(file -> file.input(here)).toList());
        Broadcast<Input> input = spark.broadcast(new Input(files, HadoopSettings.of(here), all));
        read = new Shuffle(
                spark.parallelize(parts, Math.max(parts.size(), 1))
                        .mapPartitionsToPair(
                                own -> new Chain<>(own, part -> input.value().reader(part))),
                all);
        read.books().forEach(this::add);
        Broadcast<SentBook> sent = spark.broadcast(new SentBook(book));
        known = sent;
        replaced = new Shuffle(
                read.tags().mapPartitionsToPair(tags -> made(all, out -> replacements(joined(tags), sent, out))), all);
        replaced.books().forEach(this::add);
    }

    private void add(byte[] bytes) {
        book.merge(Book.of(bytes));
    }

    private static Iterator<Tuple2<Integer, byte[]>> made(Places places, Step step) {
        List<Tuple2<Integer, byte[]>> made = new ArrayList<>();
        Batches out = new Batches(places, made::add);
        step.make(out);
        out.end();
        return made.iterator();
    }

    @SafeVarargs
    private static byte[] joined(Iterator<byte[]>... several) {
        List<byte[]> batches = new ArrayList<>();
        for (Iterator<byte[]> some : several) {
            some.forEachRemaining(batches::add);
        }
        return Shuffle.joined(batches);
    }

    private static void replacements(byte[] tags, Broadcast<SentBook> known, Batches out) {
        long count = FleetSteps.replacements(tags, known.value().book(), out::grouped);
        out.book(Book.empty().replaced(count).bytes());
    }

    /** Wishes, and their hashes for whoever started the job. */
    private static void wishes(byte[] grouped, Broadcast<SentBook> known, Batches out) {
        LongStream.Builder hashes = LongStream.builder();
        long count = FleetSteps.wishes(grouped, known.value().book(), (hash, bytes, from, length) -> {
            hashes.add(hash);
            out.grouped(hash, bytes, from, length);
        });
        out.book(Book.empty().replaced(count).bytes());
        long[] all = hashes.build().toArray();
        ByteBuffer aside = ByteBuffer.allocate(all.length * Long.BYTES);
        aside.asLongBuffer().put(all);
        out.aside(aside.array());
    }

    private static LongStream hashes(byte[] aside) {
        LongBuffer hashes = ByteBuffer.wrap(aside).asLongBuffer();
        return LongStream.generate(hashes::get).limit(hashes.remaining());
    }

    /** Volumes that servers list while they themselves name no server, or another one, where they are wished for. */
    private Shuffle fetched() {
        Places all = places;
        Broadcast<SentBook> sent = known;
        Shuffle wishes = new Shuffle(
                JavaPairRDD.fromJavaRDD(read.grouped()
                        .zipPartitions(
                                replaced.grouped(),
                                (one, other) -> made(all, out -> wishes(joined(one, other), sent, out)))),
                all);
        wishes.books().forEach(this::add);
        long[] hashes =
                wishes.aside().collect().stream().flatMapToLong(Flow::hashes).toArray();
        Broadcast<long[]> wanted = spark.broadcast(Wishes.of(hashes).bits());
        Shuffle offers = new Shuffle(
                JavaPairRDD.fromJavaRDD(read.grouped()
                        .zipPartitions(
                                replaced.grouped(),
                                (one, other) -> made(
                                        all,
                                        out -> FleetSteps.offers(
                                                joined(one, other),
                                                sent.value().book(),
                                                Wishes.ofBits(wanted.value()),
                                                out::grouped)))),
                all);
        return new Shuffle(
                JavaPairRDD.fromJavaRDD(wishes.grouped()
                        .zipPartitions(
                                offers.grouped(),
                                (one, other) -> made(all, out -> FleetSteps.sent(joined(one, other), out::grouped)))),
                all);
    }

    /** The verdict on each server. */
    JavaRDD<FleetVerdict> verdicts(Engine engine) {
        Broadcast<SentBook> sent = known;
        return read.grouped()
                .zipPartitions(
                        replaced.grouped(),
                        (one, other) -> List.of(joined(one, other)).iterator())
                .zipPartitions(fetched().grouped(), (one, other) -> decided(engine, joined(one, other), sent));
    }

    private static Iterator<FleetVerdict> decided(Engine engine, byte[] grouped, Broadcast<SentBook> known) {
        List<FleetVerdict> verdicts = new ArrayList<>();
        engine.steps().decide(grouped, known.value().book(), verdicts::add);
        return verdicts.iterator();
    }

    /** What is known of projects as a whole, and how much was read. */
    Book book() {
        return book;
    }

    /** What can't be read, a line of JSON each, in the order of the input. */
    List<byte[]> lost() {
        return read.aside()
                .sortBy(placed -> ByteBuffer.wrap(placed).getLong(), true, 1)
                .map(placed -> Arrays.copyOfRange(placed, Long.BYTES, placed.length))
                .collect();
    }
}
