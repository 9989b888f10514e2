package cloud.preflight.fleet;

import cloud.preflight.facts.Volume;

/**
 * What a run on one machine does with one partition at a time:
 *
 * <ol>
 *   <li>tags tell which documents are replaced,
 *   <li>each server that has all its volumes at hand is decided, and the others are put off and wish for theirs,
 *   <li>each partition offers the volumes that seem to be wished for,
 *   <li>of those the ones that are wished for are sent,
 *   <li>the servers that were put off are decided.
 * </ol>
 *
 * <p>Not safe for several threads at once.
 */
final class PartitionWork {

    private final FleetRun run;
    private final int partition;
    private final RecordWriter record = new RecordWriter();
    private final RecordWriter framed = new RecordWriter();

    PartitionWork(FleetRun run, int partition) {
        this.run = run;
        this.partition = partition;
    }

    private FramedOut into(Spill.Writer out) {
        int partitions = run.settings().partitions();
        return (hash, bytes, from, length) -> out.add(Hash.part(hash, partitions), bytes, from, length);
    }

    /** Tells which documents are replaced. */
    void replacements() {
        Spill.Writer out = run.grouped().writer();
        long replaced = new Replacements(run.book().dropped(), into(out))
                .find(run.tags().read(partition));
        out.flush();
        end(replaced, new FleetCounts());
    }

    /** Decides about the servers that have everything at hand, and puts the others off. */
    void decideFirst() {
        decide(run.grouped().read(partition), true);
    }

    /** Decides about the servers that were put off. */
    void decideDeferred() {
        decide(run.deferred().read(partition), false);
    }

    private void decide(byte[] records, boolean first) {
        Deciding deciding = new Deciding(run.question(), run.book());
        FleetCounts counts = new FleetCounts();
        Spill.Writer deferred = run.deferred().writer();
        Spill.Writer fetching = run.fetching().writer();
        Spill.Writer rows = run.rows().writer();
        Fetching wishes = new Fetching(run.wanted(), into(fetching));
        Groups groups = new Groups(records, Groups::skipServer);
        long replaced = 0;
        for (int number : run.settings().keepRows() ? groups.inOrder() : groups.all()) {
            ServerGroup group = new ServerGroup(groups, number, run.book().dropped());
            if (group.hasServer()) {
                AskedServer server = group.server();
                if (first && wishes.wish(server, group.naming(), Volume::id)) {
                    groups.copy(number, framed, copied -> deferred.add(partition, copied));
                } else {
                    replaced += group.replacedServers();
                    count(deciding.decide(server, group), counts);
                    keep(first ? partition : run.settings().partitions() + partition, rows);
                }
            }
        }
        deferred.flush();
        fetching.flush();
        rows.flush();
        run.settings().progress().decided(counts.servers(), records.length);
        end(replaced, counts);
    }

    private void end(long replaced, FleetCounts counts) {
        synchronized (run.book()) {
            run.book().replaced(replaced);
            run.counts().merge(counts);
        }
    }

    private void count(FleetRow row, FleetCounts counts) {
        run.rowRecord().write(row, record.back(0));
        counts.add(Counted.of(row, Hash.of(record.bytes(), 0, record.length())));
    }

    /** Keeps the record that was made last. */
    private void keep(int place, Spill.Writer out) {
        if (run.settings().keepRows()) {
            framed.back(0).number(record.length()).raw(record.bytes(), 0, record.length());
            out.add(place, framed);
        }
    }

    /** Offers the volumes that seem to be wished for, under their own ids. */
    void offers() {
        Spill.Writer out = run.fetching().writer();
        new Fetching(run.wanted(), into(out))
                .offer(run.grouped().read(partition), run.book().dropped());
        out.flush();
    }

    /** Sends volumes of a partition, which holds offers and wishes, to the servers that wish for them. */
    void send() {
        Spill.Writer out = run.deferred().writer();
        new Fetching(run.wanted(), into(out)).send(run.fetching().read(partition));
        out.flush();
    }
}
