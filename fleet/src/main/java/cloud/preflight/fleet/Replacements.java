package cloud.preflight.fleet;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds in a partition of tags the documents that a later one of the same id has replaced, and tells it to each group that
 * has something of them. Not safe for several threads at once.
 */
final class Replacements {

    private final Dropped dropped;
    private final RecordWriter record = new RecordWriter();
    private final Framer out;
    private long count;

    Replacements(Dropped dropped, FramedOut out) {
        this.dropped = dropped;
        this.out = new Framer(out);
    }

    /** A document of which a tag tells. */
    private record Tagged(long position, int at) {}

    /** Looks through a partition, and tells how many documents are replaced. */
    long find(byte[] tags) {
        Groups groups = new Groups(tags, Groups::skipDocument);
        RecordReader reader = new RecordReader(tags, 0);
        List<Tagged> documents = new ArrayList<>();
        for (int group = 0; group < groups.count(); group++) {
            documents.clear();
            groups.each(group, (start, keyEnd) -> {
                long position = reader.in(tags, keyEnd).number();
                if (!dropped.has(position)) {
                    documents.add(new Tagged(position, reader.at()));
                }
            });
            if (documents.size() > 1) {
                tell(reader.in(tags, groups.start(group)), documents, tags);
            }
        }
        return count;
    }

    private void tell(RecordReader key, List<Tagged> documents, byte[] tags) {
        key.octet();
        String project = key.text();
        long last = documents.stream().mapToLong(Tagged::position).max().orElseThrow();
        for (Tagged document : documents) {
            if (document.position() != last) {
                count++;
                for (String serverId : new RecordReader(tags, document.at()).texts()) {
                    int keyLength = record.back(0).text(project).text(serverId).length();
                    record.octet(Kind.REPLACED.ordinal()).number(document.position());
                    out.add(record, keyLength);
                }
            }
        }
    }
}
