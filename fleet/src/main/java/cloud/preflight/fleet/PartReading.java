package cloud.preflight.fleet;

import cloud.preflight.openstack.LostText;
import cloud.preflight.request.Fault;

/** Reads parts of a run's input in one thread. Not safe for several threads at once. */
final class PartReading implements TextConsumer.Destination {

    private static final long MANY = 1_000;

    private final FleetRun run;
    private final ProjectBook book = new ProjectBook();
    private final InputReading reading = new InputReading(new TextConsumer(this, book));
    private final Spill.Writer grouped;
    private final Spill.Writer tags;
    private final Spill.Writer lost;
    private final RecordWriter record = new RecordWriter();
    private final int partitions;
    private int part;
    private long documents;

    PartReading(FleetRun run) {
        this.run = run;
        grouped = run.grouped().writer();
        tags = run.tags().writer();
        lost = run.lost().writer();
        partitions = run.settings().partitions();
    }

    void read(InputPart next) {
        part = next.number();
        reading.read(next, run.input(next.file()));
    }

    /** All parts of this thread are read. */
    void end() {
        grouped.flush();
        tags.flush();
        lost.flush();
        synchronized (run.book()) {
            run.book().merge(book);
        }
    }

    @Override
    public void grouped(byte[] bytes, int from, int length, long hash) {
        grouped.add(Hash.part(hash, partitions), bytes, from, length);
    }

    @Override
    public void tag(byte[] bytes, int from, int length, long hash) {
        tags.add(Hash.part(hash, partitions), bytes, from, length);
    }

    @Override
    public void documents(long more) {
        documents += more;
        if (documents >= MANY) {
            run.settings().progress().documents(documents);
            documents = 0;
        }
    }

    @Override
    public void takeBack(int file) {
        book.dropped().add(file);
    }

    @Override
    public void lost(int file, LostText text) {
        record.back(0).number(file).number(text.offset()).number(text.faults().size());
        for (Fault fault : text.faults()) {
            record.text(fault.pointer()).text(fault.problem());
        }
        lost.add(part, record);
    }
}
