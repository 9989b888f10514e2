package cloud.preflight.openstack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The named fields of one kind of object. All others are unknown and skipped. */
final class Fields {

    static final int UNKNOWN = -1;

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    private Fields(List<String> names) {
        this.names = names;
        names.forEach(name -> indexes.put(name, indexes.size()));
    }

    static Fields of(String... names) {
        return new Fields(List.of(names));
    }

    int index(String name) {
        return indexes.getOrDefault(name, UNKNOWN);
    }

    String name(int index) {
        return names.get(index);
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
