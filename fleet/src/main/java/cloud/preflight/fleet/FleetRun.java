package cloud.preflight.fleet;

import static java.util.Objects.requireNonNull;

import cloud.preflight.Decider;
import cloud.preflight.catalog.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Asks an operation of every server of a fleet on one machine, in memory that does not grow with the fleet: records go to a
 * temporary file in partitions, of which each thread has one in memory at a time. To be read, then decided, once each. Not
 * safe for several threads at once.
 */
public final class FleetRun implements AutoCloseable {

    private final FleetSettings settings;
    private final FleetQuestion question;
    private final SpillFile file = SpillFile.create();
    private final ProjectBook book = new ProjectBook();
    private final FleetCounts counts = new FleetCounts();
    private final Filter wanted = new Filter();
    private final Spill grouped;
    private final Spill tags;
    private final Spill deferred;
    private final Spill fetching;
    private final Spill rows;
    private final RowRecord rowRecord;
    private List<DumpInput> inputs = List.of();
    private Spill lost;

    /**
     * A run that has read nothing.
     *
     * @throws SpillFailure when there can be no temporary file
     * @throws IllegalArgumentException when the operation is not one that a fleet can be asked
     */
    public FleetRun(Decider decider, Operation operation, FleetSettings settings) {
        this.settings = requireNonNull(settings, "settings");
        question = FleetQuestion.of(operation, requireNonNull(decider, "decider"));
        rowRecord = new RowRecord(operation);
        grouped = new Spill(file, settings.partitions());
        tags = new Spill(file, settings.partitions());
        deferred = new Spill(file, settings.partitions());
        fetching = new Spill(file, settings.partitions());
        rows = new Spill(file, 2 * settings.partitions());
        lost = new Spill(file, 0);
    }

    /**
     * Reads all inputs.
     *
     * @throws SpillFailure when a temporary file can't be written
     */
    public void read(List<DumpInput> all) {
        inputs = List.copyOf(all);
        List<InputPart> parts = InputPart.of(inputs);
        lost = new Spill(file, parts.size());
        AtomicInteger next = new AtomicInteger();
        Threads.run(settings.threads(), () -> {
            PartReading reading = new PartReading(this);
            for (int part = next.getAndIncrement(); part < parts.size(); part = next.getAndIncrement()) {
                reading.read(parts.get(part));
            }
            reading.end();
        });
    }

    /** How many bytes of records there are to decide about. */
    public long records() {
        return grouped.size();
    }

    /**
     * Decides about every server.
     *
     * @throws SpillFailure when a temporary file can't be written or read
     */
    public void decide() {
        each(partition -> new PartitionWork(this, partition).replacements());
        each(partition -> new PartitionWork(this, partition).decideFirst());
        if (deferred.size() > 0) {
            each(partition -> new PartitionWork(this, partition).offers());
            each(partition -> new PartitionWork(this, partition).send());
            each(partition -> new PartitionWork(this, partition).decideDeferred());
        }
    }

    private void each(IntConsumer work) {
        AtomicInteger next = new AtomicInteger();
        Threads.run(settings.threads(), () -> {
            for (int partition = next.getAndIncrement();
                    partition < settings.partitions();
                    partition = next.getAndIncrement()) {
                work.accept(partition);
            }
        });
    }

    FleetSettings settings() {
        return settings;
    }

    FleetQuestion question() {
        return question;
    }

    ProjectBook book() {
        return book;
    }

    FleetCounts counts() {
        return counts;
    }

    Filter wanted() {
        return wanted;
    }

    Spill grouped() {
        return grouped;
    }

    Spill tags() {
        return tags;
    }

    Spill deferred() {
        return deferred;
    }

    Spill fetching() {
        return fetching;
    }

    Spill rows() {
        return rows;
    }

    Spill lost() {
        return lost;
    }

    RowRecord rowRecord() {
        return rowRecord;
    }

    DumpInput input(int number) {
        return inputs.get(number);
    }

    /** What came of it. */
    public FleetResult result() {
        return new FleetResult(this);
    }

    /** Lets the temporary file go. */
    @Override
    public void close() {
        file.close();
    }
}
