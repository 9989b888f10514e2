package cloud.preflight.fleet;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The records of a partition by their keys, each with its length before it. They stay where they are; what is built is an
 * index of them. Not safe for several threads at once.
 */
final class Groups {

    private static final int NONE = -1;

    private final byte[] bytes;
    private final UnaryOperator<RecordReader> skipKey;
    private final RecordReader reader;
    private final int[] starts;
    private final int[] ends;
    private final int[] next;
    private final int[] heads;
    private final int[] tails;
    private final int[] slots;
    private int count;

    /**
     * Groups.
     *
     * @param skipKey passes over the key that a record starts with
     */
    Groups(byte[] bytes, UnaryOperator<RecordReader> skipKey) {
        this.bytes = bytes;
        this.skipKey = skipKey;
        reader = new RecordReader(bytes, 0);
        int records = records();
        starts = new int[records];
        ends = new int[records];
        next = new int[records];
        heads = new int[records];
        tails = new int[records];
        slots = new int[Integer.highestOneBit(Math.max(records, 1)) * 4];
        Arrays.fill(slots, NONE);
        int record = 0;
        for (int at = 0; at < bytes.length; record++) {
            int length = reader.in(bytes, at).count();
            starts[record] = reader.at();
            at = reader.at() + length;
            ends[record] = at;
            add(record);
        }
    }

    /** The key of what is grouped with a server: its project's and its own id. */
    static RecordReader skipServer(RecordReader record) {
        return record.skipText().skipText();
    }

    /** The key of a tag: section, project and id. */
    static RecordReader skipDocument(RecordReader record) {
        record.octet();
        return record.skipText().skipText();
    }

    private int records() {
        int records = 0;
        for (int at = 0; at < bytes.length; records++) {
            int length = reader.in(bytes, at).count();
            at = reader.at() + length;
        }
        return records;
    }

    private int keyEnd(int start) {
        return skipKey.apply(reader.in(bytes, start)).at();
    }

    private void add(int record) {
        int start = starts[record];
        int end = keyEnd(start);
        next[record] = NONE;
        int slot = (int) Hash.of(bytes, start, end) & slots.length - 1;
        while (slots[slot] != NONE && !isSame(starts[heads[slots[slot]]], start, end)) {
            slot = slot + 1 & slots.length - 1;
        }
        int group = slots[slot];
        if (group == NONE) {
            slots[slot] = count;
            heads[count] = record;
            tails[count++] = record;
        } else {
            next[tails[group]] = record;
            tails[group] = record;
        }
    }

    private boolean isSame(int other, int start, int end) {
        return other + end - start <= bytes.length
                && Arrays.equals(bytes, other, other + end - start, bytes, start, end);
    }

    /** How many groups there are. */
    int count() {
        return count;
    }

    /** The numbers of all groups, in the order in which they came. */
    int[] all() {
        return IntStream.range(0, count).toArray();
    }

    /** The numbers of all groups, in the order of the projects' and servers' ids that are their keys. */
    int[] inOrder() {
        record Key(String project, String id, int group) {}
        Key[] keys = new Key[count];
        for (int group = 0; group < count; group++) {
            reader.in(bytes, start(group));
            keys[group] = new Key(reader.text(), reader.text(), group);
        }
        Arrays.sort(
                keys, Comparator.comparing(Key::project, CodePoints.ORDER).thenComparing(Key::id, CodePoints.ORDER));
        return Arrays.stream(keys).mapToInt(Key::group).toArray();
    }

    /** What is done with the records of a group. */
    interface Member {
        void at(int start, int keyEnd);
    }

    /** Visits the records of a group in the order in which they come. */
    void each(int group, Member member) {
        int length = keyEnd(starts[heads[group]]) - starts[heads[group]];
        for (int record = heads[group]; record != NONE; record = next[record]) {
            member.at(starts[record], starts[record] + length);
        }
    }

    /** Where the first record of a group starts. */
    int start(int group) {
        return starts[heads[group]];
    }

    /** Copies the records of a group, each with its length before it. */
    void copy(int group, RecordWriter copy, Consumer<RecordWriter> each) {
        for (int record = heads[group]; record != NONE; record = next[record]) {
            int length = ends[record] - starts[record];
            copy.back(0).number(length).raw(bytes, starts[record], length);
            each.accept(copy);
        }
    }

    byte[] bytes() {
        return bytes;
    }
}
