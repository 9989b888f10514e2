package cloud.preflight.fleet;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The rows of all partitions in the order of their projects and servers: each partition has them in that order, and little
 * of each is in memory. Not safe for several threads at once.
 */
final class SortedRows implements Iterator<FleetRow> {

    private static final Comparator<FleetRow> ORDER = Comparator.comparing(FleetRow::project, CodePoints.ORDER)
            .thenComparing(FleetRow::serverId, CodePoints.ORDER);

    private final Spill rows;
    private final RowRecord record;
    private final PriorityQueue<Run> runs = new PriorityQueue<>(Comparator.comparing(run -> run.first, ORDER));

    SortedRows(Spill rows, RowRecord record) {
        this.rows = rows;
        this.record = record;
        for (int partition = 0; partition < rows.partitions(); partition++) {
            if (rows.blocks(partition) > 0) {
                runs.add(new Run(partition));
            }
        }
    }

    /** The rows of one partition, of which the first is known. */
    private final class Run {

        private final int partition;
        private final RecordReader reader;
        private byte[] block;
        private int next = 1;
        private FleetRow first;

        private Run(int partition) {
            this.partition = partition;
            block = rows.block(partition, 0);
            reader = new RecordReader(block, 0);
            reader.number();
            first = record.read(reader);
        }

        private boolean go() {
            if (reader.at() == block.length) {
                if (next == rows.blocks(partition)) {
                    return false;
                }
                block = rows.block(partition, next++);
                reader.in(block, 0);
            }
            reader.number();
            first = record.read(reader);
            return true;
        }
    }

    @Override
    public boolean hasNext() {
        return !runs.isEmpty();
    }

    @Override
    public FleetRow next() {
        Run run = runs.poll();
        if (run == null) {
            throw new NoSuchElementException();
        }
        FleetRow row = run.first;
        if (run.go()) {
            runs.add(run);
        }
        return row;
    }
}
