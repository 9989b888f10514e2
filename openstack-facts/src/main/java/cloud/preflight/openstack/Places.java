package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Finds where in the bytes the values are that a valid JSON text has at some pointers. For what is missing it is the end
 * of the innermost object that should hold it. Only walked when there are faults.
 */
final class Places {

    private final JsonParser parser;
    private final String prefix;
    private final long base;
    private final Set<String> wanted;
    private final Map<String, Long> found = new HashMap<>();

    private Places(JsonParser parser, String prefix, long base, Set<String> wanted) {
        this.parser = parser;
        this.prefix = prefix;
        this.base = base;
        this.wanted = wanted;
    }

    static Map<String, Long> find(JsonParser parser, String prefix, long base, Set<String> wanted) throws IOException {
        Places places = new Places(parser, prefix, base, wanted);
        parser.nextToken();
        places.value(prefix);
        return places.found;
    }

    private void value(String pointer) throws IOException {
        if (wanted.contains(pointer)) {
            found.putIfAbsent(pointer, offset());
        }
        if (wanted.stream().noneMatch(other -> other.startsWith(pointer + "/"))) {
            parser.skipChildren();
        } else if (parser.currentToken() == JsonToken.START_OBJECT) {
            object(pointer);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                value(pointer + "/" + i);
            }
        }
    }

    private void object(String pointer) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName().replace("~", "~0").replace("/", "~1");
            parser.nextToken();
            value(pointer + "/" + name);
        }
        long end = offset();
        for (String missing : wanted) {
            if (missing.startsWith(pointer + "/")) {
                found.putIfAbsent(missing, end);
            }
        }
    }

    private long offset() {
        return base + parser.currentTokenLocation().getByteOffset();
    }
}
