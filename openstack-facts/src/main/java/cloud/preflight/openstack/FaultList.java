package cloud.preflight.openstack;

import cloud.preflight.request.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The faults of one document, each with its place in the bytes. Not safe for several threads at once. */
final class FaultList {

    /** So many are shown. */
    static final int MOST = 100;

    /** Only the first faults are shown, so no more than this many are kept on the way. */
    private static final int KEPT = 10_000;

    private final List<Placed> faults = new ArrayList<>();
    private int dropped;

    private record Placed(long offset, Fault fault, boolean unread) {}

    /** A fault of a value that was read all the same, or of the name before it. */
    void add(long offset, String pointer, String problem) {
        add(new Placed(offset, new Fault(pointer, problem), false));
    }

    /** A fault of a value that could not be read, or is missing. */
    void addUnread(long offset, String pointer, String problem) {
        add(new Placed(offset, new Fault(pointer, problem), true));
    }

    private void add(Placed fault) {
        faults.add(fault);
        if (faults.size() > KEPT) {
            sort();
            List<Placed> tail = faults.subList(MOST, faults.size());
            dropped += tail.size();
            tail.clear();
        }
    }

    /** So many more that come after all others. */
    void more(int count) {
        dropped += count;
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Which pointers lead to or into values that could not be read, or are missing: not worth another look. */
    Predicate<String> unread() {
        if (faults.isEmpty()) {
            return pointer -> false;
        }
        Set<String> values = faults.stream()
                .filter(Placed::unread)
                .map(placed -> placed.fault().pointer())
                .collect(Collectors.toSet());
        return pointer -> Pointers.isWithin(pointer, values);
    }

    List<Fault> inOrder() {
        sort();
        List<Fault> ordered = new ArrayList<>();
        int shown = faults.size() + dropped > MOST ? MOST - 1 : faults.size();
        faults.subList(0, shown).forEach(placed -> ordered.add(placed.fault()));
        int more = faults.size() + dropped - shown;
        if (more > 0) {
            ordered.add(new Fault("", "has " + more + " more faults"));
        }
        return ordered;
    }

    private void sort() {
        faults.sort(Comparator.comparingLong(Placed::offset));
    }
}
