package cloud.preflight.openstack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The named fields of one kind of object. All others are unknown and skipped.
 *
 * <p>A hash table of its own, since every field of every document is looked up here: most are unknown, which an empty slot
 * tells at once, and the parser's names have their hash already.
 */
final class Fields {

    static final int UNKNOWN = -1;

    private static final int SLOTS_A_NAME = 4;

    private final List<String> names;
    private final @Nullable String[] slots;
    private final int[] indexes;

    private Fields(List<String> names) {
        this.names = names;
        slots = new @Nullable String[Integer.highestOneBit(names.size()) * 2 * SLOTS_A_NAME];
        indexes = new int[slots.length];
        for (int i = 0; i < names.size(); i++) {
            int slot = slot(names.get(i));
            slots[slot] = names.get(i);
            indexes[slot] = i;
        }
    }

    static Fields of(String... names) {
        return new Fields(List.of(names));
    }

    int index(String name) {
        int slot = slot(name);
        return slots[slot] == null ? UNKNOWN : indexes[slot];
    }

    /** The slot with this name, or the empty one where it would be. */
    private int slot(String name) {
        int slot = name.hashCode() & slots.length - 1;
        for (String other = slots[slot]; other != null && !other.equals(name); other = slots[slot]) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    String name(int index) {
        return names.get(index);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
