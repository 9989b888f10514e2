package cloud.preflight.openstack;

import cloud.preflight.request.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults of one document, each with its place in the bytes. Not safe for several threads at once. */
final class FaultList {

    private static final int MOST = 100;
    /** Only the first faults are shown, so no more than this many are kept on the way. */
    private static final int KEPT = 10_000;

    private final List<Placed> faults = new ArrayList<>();
    private int dropped;

    private record Placed(long offset, Fault fault) {}

    void add(long offset, String pointer, String problem) {
        faults.add(new Placed(offset, new Fault(pointer, problem)));
        if (faults.size() > KEPT) {
            sort();
            List<Placed> tail = faults.subList(MOST, faults.size());
            dropped += tail.size();
            tail.clear();
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /** Whether a fault was found at this place or around it. */
    boolean covers(String pointer) {
        return faults.stream().map(placed -> placed.fault().pointer()).anyMatch(known -> around(known, pointer));
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

    private static boolean around(String known, String pointer) {
        return pointer.startsWith(known)
                && (pointer.length() == known.length() || pointer.charAt(known.length()) == '/');
    }
}
