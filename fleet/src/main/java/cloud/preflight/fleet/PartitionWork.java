package cloud.preflight.fleet;

import cloud.preflight.facts.Facts;
import cloud.preflight.facts.Facts.OneServer;
import cloud.preflight.facts.Volume;
import cloud.preflight.verdict.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a run does with one partition at a time:
 *
 * <ol>
 *   <li>tags tell which documents are replaced,
 *   <li>each server that has all its volumes at hand is decided, and the others are put off, with a note of what they want,
 *   <li>each partition offers the volumes that seem to be wanted,
 *   <li>of those the ones that are wanted go where they are wanted,
 *   <li>the servers that were put off are decided.
 * </ol>
 *
 * <p>Not safe for several threads at once.
 */
final class PartitionWork {

    private final FleetRun run;
    private final RecordWriter record = new RecordWriter();
    private final RecordWriter framed = new RecordWriter();
    private final int partitions;

    PartitionWork(FleetRun run) {
        this.run = run;
        partitions = run.settings().partitions();
    }

    /** Tells which documents are replaced. */
    void replacements(int partition) {
        Spill.Writer out = run.grouped().writer();
        Replacements replacements = new Replacements(run.dropped(), (told, keyLength) -> add(told, keyLength, out));
        long replaced = replacements.find(run.tags().read(partition));
        out.flush();
        synchronized (run.book()) {
            run.book().replaced(replaced);
        }
    }

    private void add(RecordWriter added, int keyLength, Spill.Writer out) {
        long hash = Hash.of(added.bytes(), 0, keyLength);
        framed.back(0).number(added.length()).raw(added.bytes(), 0, added.length());
        out.add(Hash.part(hash, partitions), framed);
    }

    /**
     * Decides about the servers of a partition.
     *
     * @param first whether those that lack a volume are put off
     */
    void decide(byte[] records, int partition, boolean first) {
        FleetCounts counts = new FleetCounts();
        Spill.Writer deferred = run.deferred().writer();
        Spill.Writer fetching = run.fetching().writer();
        Spill.Writer rows = run.rows().writer();
        Groups groups = new Groups(records, Groups::skipServer);
        long replaced = 0;
        for (int number : run.settings().keepRows() ? groups.inOrder() : groups.all()) {
            ServerGroup group = new ServerGroup(groups, number, run.dropped());
            if (group.hasServer()) {
                AskedServer server = group.server();
                if (first && want(server, group.naming(), fetching)) {
                    groups.copy(number, framed, record -> deferred.add(partition, record));
                } else {
                    replaced += group.replacedServers();
                    count(decide(server, group), counts);
                    keep(first ? partition : partitions + partition, rows);
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

    /** Whether the server lists volumes that are not at hand, which are then noted to be wanted. */
    private boolean want(AskedServer server, List<Volume> naming, Spill.Writer out) {
        List<String> listed = server.facts().volumesAttached();
        if (listed == null || listed.isEmpty()) {
            return false;
        }
        Set<String> wanted = new HashSet<>(listed);
        naming.forEach(volume -> wanted.remove(volume.id()));
        for (String id : wanted) {
            int key = record.back(0).text(server.project()).text(id).length();
            run.wanted().add(Hash.of(record.bytes(), 0, key));
            record.octet(0).text(server.facts().id());
            add(record, key, out);
        }
        return !wanted.isEmpty();
    }

    private FleetRow decide(AskedServer server, ServerGroup group) {
        Facts project =
                run.book().facts(server.project(), run.question().decider().profile());
        OneServer around = group.around(server.facts());
        Verdict verdict = run.question().ask(project, around, group);
        List<Binding> bindings = group.bindings();
        Coverage coverage;
        if (bindings.isEmpty()) {
            coverage = run.book().policiesWhole(server.project()) ? Coverage.UNBOUND : Coverage.UNKNOWN;
        } else {
            coverage = new PolicyLook(run.question().decider()).of(project.around(around), verdict, around, bindings);
        }
        return FleetRow.of(server, coverage, verdict);
    }

    private void count(FleetRow row, FleetCounts counts) {
        run.rowRecord().write(row, record.back(0));
        counts.add(row, Hash.of(record.bytes(), 0, record.length()));
    }

    /** Keeps the record that was made last. */
    private void keep(int place, Spill.Writer out) {
        if (run.settings().keepRows()) {
            framed.back(0).number(record.length()).raw(record.bytes(), 0, record.length());
            out.add(place, framed);
        }
    }

    /** Offers the volumes of a partition that seem to be wanted, under their own ids. */
    void offers(int partition) {
        new Fetching(run).offer(run.grouped().read(partition));
    }

    /** Sends wanted volumes of a partition, which holds offers and wishes, to the servers that want them. */
    void fetch(int partition) {
        new Fetching(run).send(run.fetching().read(partition));
    }
}
