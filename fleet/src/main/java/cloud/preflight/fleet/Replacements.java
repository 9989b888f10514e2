package cloud.preflight.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds in a partition of tags the documents that a later one of the same id has replaced, and tells it to each group that
 * has something of them. Not safe for several threads at once.
 */
final class Replacements {

    private static final int AT_FIRST = 1 << 12;

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
        return mayRepeat(tags) ? findRepeated(tags) : 0;
    }

    /** In most partitions no id stands twice, which sorted hashes tell faster than groups do. */
    private static boolean mayRepeat(byte[] tags) {
        RecordReader reader = new RecordReader(tags, 0);
        long[] hashes = new long[AT_FIRST];
        int count = 0;
        for (int at = 0; at < tags.length; count++) {
            int length = reader.in(tags, at).count();
            int start = reader.at();
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * count);
            }
            hashes[count] = Hash.of(tags, start, Groups.skipDocument(reader).at());
            at = start + length;
        }
        Arrays.sort(hashes, 0, count);
        for (int i = 1; i < count; i++) {
            if (hashes[i] == hashes[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private long findRepeated(byte[] tags) {
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
