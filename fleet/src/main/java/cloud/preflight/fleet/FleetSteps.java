package cloud.preflight.fleet;

import static java.util.Objects.requireNonNull;

import cloud.preflight.Decider;
import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.LostText;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The steps of asking a fleet, for an engine that spreads them over machines. What a step gives is brought to the next as
 * bytes: the records whose hashes say that they belong to one partition, one behind the other, in any order. Safe for any
 * number of threads.
 *
 * <ol>
 *   <li>{@link #read} makes grouped records, tags and a book of a part of the input,
 *   <li>{@link #replacements} makes grouped records of tags,
 *   <li>{@link #wishes} makes wishes of grouped records, and then {@link #offers} makes offers; both go by volumes,
 *   <li>{@link #sent} makes grouped records of wishes and offers,
 *   <li>{@link #decide} makes verdicts of all grouped records.
 * </ol>
 */
public final class FleetSteps {

    private final FleetQuestion question;
    private final RowRecord rowRecord;

    /**
     * The steps by which an operation is asked.
     *
     * @throws IllegalArgumentException when the operation is not one that a fleet can be asked
     */
    public FleetSteps(Decider decider, Operation operation) {
        question = FleetQuestion.of(operation, requireNonNull(decider, "decider"));
        rowRecord = new RowRecord(operation);
    }

    /** Where records go. Their bytes are only theirs until the call ends. */
    public interface Out {

        /** A record, and the hash by which it is brought to the others that it belongs to. */
        void add(long hash, byte[] bytes, int from, int length);
    }

    /** What comes of a part of the input. The bytes of a record are only its own until the call ends. */
    public interface Reading {

        /** A record that is grouped with a server. */
        void grouped(long hash, byte[] bytes, int from, int length);

        /** A tag. */
        void tag(long hash, byte[] bytes, int from, int length);

        /** Something can't be read: a line of JSON that says so. They come in the order of their places. */
        void lost(byte[] line);

        /** What is known of projects as a whole, once the part is read: a {@link Book} in bytes. */
        void book(byte[] bytes);
    }

    /** What is known of projects as a whole, and how much was read. Not safe for several threads at once while it is merged. */
    public static final class Book {

        private final ProjectBook book;

        private Book(ProjectBook book) {
            this.book = book;
        }

        /** A book in which nothing is. */
        public static Book empty() {
            return new Book(new ProjectBook());
        }

        /** The book that these bytes are. */
        public static Book of(byte[] bytes) {
            return new Book(ProjectBook.of(bytes));
        }

        /** Adds what is in another one. */
        public Book merge(Book other) {
            book.merge(other.book);
            return this;
        }

        /** So many more documents are replaced. */
        public Book replaced(long more) {
            book.replaced(more);
            return this;
        }

        /** The book in bytes. */
        public byte[] bytes() {
            return book.bytes();
        }
    }

    /** The volumes that are wished for, as far as that can be told from so much memory. */
    public static final class Wishes {

        private final Filter filter;

        private Wishes(Filter filter) {
            this.filter = filter;
        }

        /** The wishes with these hashes. */
        public static Wishes of(long... hashes) {
            Filter filter = new Filter();
            for (long hash : hashes) {
                filter.add(hash);
            }
            return new Wishes(filter);
        }

        /** Wishes that were {@linkplain #bits written down}. */
        public static Wishes ofBits(long[] bits) {
            return new Wishes(Filter.of(bits));
        }

        /** As numbers, so that they can travel. */
        public long[] bits() {
            return filter.bits();
        }
    }

    /** Reads a part of an input. */
    public static void read(InputPart part, DumpInput input, Reading out) {
        ProjectBook book = new ProjectBook();
        new InputReading(new TextConsumer(
                        new TextConsumer.Destination() {
                            @Override
                            public void grouped(byte[] bytes, int from, int length, long hash) {
                                out.grouped(hash, bytes, from, length);
                            }

                            @Override
                            public void tag(byte[] bytes, int from, int length, long hash) {
                                out.tag(hash, bytes, from, length);
                            }

                            @Override
                            public void documents(long more) {
                                // They are in the book.
                            }

                            @Override
                            public void takeBack(int file) {
                                book.dropped().add(file);
                            }

                            @Override
                            public void lost(int file, LostText text) {
                                out.lost(UnreadableLines.line(input.name(), text));
                            }
                        },
                        book))
                .read(part, input);
        out.book(book.bytes());
    }

    /** The one of so many partitions that records with this hash are brought to. */
    public static int partition(long hash, int partitions) {
        return Hash.part(hash, partitions);
    }

    /** Makes grouped records of a partition of tags, and tells how many documents are replaced. */
    public static long replacements(byte[] tags, Book book, Out out) {
        return new Replacements(book.book.dropped(), out::add).find(tags);
    }

    /**
     * Makes wishes of a partition of grouped records, to which the {@link #replacements} were added; tells how many documents
     * of servers are replaced.
     */
    public static long wishes(byte[] grouped, Book book, Out out) {
        Fetching fetching = new Fetching(new Filter(), out::add);
        long replaced = 0;
        Groups groups = new Groups(grouped, Groups::skipServer);
        for (int number = 0; number < groups.count(); number++) {
            ServerGroup group = new ServerGroup(groups, number, book.book.dropped());
            if (group.hasServer()) {
                fetching.wish(group.server(), group.namingIds(), UnaryOperator.identity());
                replaced += group.replacedServers();
            }
        }
        return replaced;
    }

    /** Makes offers of a partition of grouped records, to which the {@link #replacements} were added. */
    public static void offers(byte[] grouped, Book book, Wishes wishes, Out out) {
        new Fetching(wishes.filter, out::add).offer(grouped, book.book.dropped());
    }

    /** Makes grouped records of a partition of wishes and offers. */
    public static void sent(byte[] wishesAndOffers, Out out) {
        new Fetching(new Filter(), out::add).send(wishesAndOffers);
    }

    /** Decides about each server of a partition of grouped records. */
    public void decide(byte[] grouped, Book book, Consumer<FleetVerdict> each) {
        Deciding deciding = new Deciding(question, book.book);
        RecordWriter record = new RecordWriter();
        Groups groups = new Groups(grouped, Groups::skipServer);
        for (int number = 0; number < groups.count(); number++) {
            ServerGroup group = new ServerGroup(groups, number, book.book.dropped());
            if (group.hasServer()) {
                FleetRow row = deciding.decide(group.server(), group);
                rowRecord.write(row, record.back(0));
                each.accept(FleetVerdict.of(row, Hash.of(record.bytes(), 0, record.length())));
            }
        }
    }

    /** The report of what was counted. */
    public FleetReport report(FleetCounts counts, Book book) {
        return new FleetReport(question, counts, book.book, Optional.empty());
    }
}
