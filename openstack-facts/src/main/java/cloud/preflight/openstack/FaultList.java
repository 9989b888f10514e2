package cloud.preflight.openstack;

import cloud.preflight.request.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The first faults of one document, in the order of their places in the bytes, and the number of all. A pointer is only made
 * for those that are kept. Not safe for several threads at once.
 */
final class FaultList {

    /** So many are shown. */
    static final int MOST = 100;

    private final List<Placed> first = new ArrayList<>();
    private long count;

    private record Placed(long offset, Fault fault) {}

    void add(long offset, Supplier<String> pointer, String problem) {
        count++;
        int place = first.size();
        while (place > 0 && first.get(place - 1).offset() > offset) {
            place--;
        }
        if (place < MOST) {
            first.add(place, new Placed(offset, new Fault(pointer.get(), problem)));
            if (first.size() > MOST) {
                first.remove(MOST);
            }
        }
    }

    /** So many more that come after at least as many others as are shown. */
    void more(long further) {
        count += further;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** As in order, with pointers that start at what this pointer leads to. */
    List<Fault> below(String root) {
        return inOrder().stream()
                .map(fault -> fault.pointer().startsWith(root)
                        ? new Fault(fault.pointer().substring(root.length()), fault.problem())
                        : fault)
                .toList();
    }

    List<Fault> inOrder() {
        List<Fault> ordered = new ArrayList<>();
        int shown = count > MOST ? MOST - 1 : first.size();
        first.subList(0, shown).forEach(placed -> ordered.add(placed.fault()));
        if (count > shown) {
            ordered.add(new Fault("", "has " + (count - shown) + " more faults"));
        }
        return ordered;
    }
}
