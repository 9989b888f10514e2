package cloud.preflight.openstack;

import cloud.preflight.request.Fault;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds where in the bytes the values are that a valid JSON text has at some pointers. For what is missing it is the end
 * of the innermost object that should hold it. Only walked when there are faults.
 */
final class Places {

    private final JsonParser parser;
    private final String prefix;
    private final long base;
    private final Set<String> wanted;
    private final Set<String> around;
    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Long> ends = new HashMap<>();

    private Places(JsonParser parser, String prefix, long base, Set<String> wanted) {
        this.parser = parser;
        this.prefix = prefix;
        this.base = base;
        this.wanted = wanted;
        around = wanted.stream()
                .flatMap(pointer -> Pointers.withAncestors(pointer).skip(1))
                .collect(Collectors.toSet());
        around.add(prefix);
    }

    private static Places find(JsonParser parser, String prefix, long base, Set<String> wanted) throws IOException {
        Places places = new Places(parser, prefix, base, wanted);
        parser.nextToken();
        places.value(prefix);
        return places;
    }

    /** Adds faults, each at its place in a text that starts at a byte offset and under a pointer of the whole document. */
    static void add(List<Fault> invalid, FaultList faults, JsonParser parser, String prefix, long base)
            throws IOException {
        Places places =
                find(parser, prefix, base, invalid.stream().map(Fault::pointer).collect(Collectors.toSet()));
        invalid.forEach(fault -> faults.add(places.of(fault.pointer()), fault::pointer, fault.problem()));
    }

    /** Where one of the wanted values is, or should be. */
    long of(String pointer) {
        Long place = places.get(pointer);
        return place != null
                ? place
                : Pointers.withAncestors(pointer)
                        .filter(ends::containsKey)
                        .findFirst()
                        .map(ends::get)
                        .orElse(base);
    }

    private void value(String pointer) throws IOException {
        if (wanted.contains(pointer)) {
            places.putIfAbsent(pointer, offset());
        }
        if (!around.contains(pointer) || ends.containsKey(pointer)) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(pointer);
            ends.put(pointer, offset());
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(pointer + "/" + i);
            }
            ends.put(pointer, offset());
        }
    }

    private void object(String pointer) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = Pointers.field(pointer, parser.currentName());
            parser.nextToken();
            value(field);
        }
    }

    private long offset() {
        return base + parser.currentTokenLocation().getByteOffset();
    }
}
