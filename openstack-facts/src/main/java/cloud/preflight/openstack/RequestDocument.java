package cloud.preflight.openstack;

import cloud.preflight.catalog.Operation;
import cloud.preflight.openstack.Outline.Value;
import cloud.preflight.request.Fault;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The request of one operation as a file holds it: the request itself, or the body of the API's own call, {@code
 * {"policy": {…}}}, of which the rest stands in the call's path. What the file lacks is filled in from elsewhere. Pointers
 * start at the request. Not safe for several threads at once.
 */
public final class RequestDocument {

    /** The field that alone is in the body of the API's own call, and the operations that it is the body of. */
    private static final Map<String, Set<Operation>> BODIES = Map.of(
            "/protect", EnumSet.of(Operation.PROTECT),
            "/restore", EnumSet.of(Operation.RESTORE),
            "/policy", EnumSet.of(Operation.CREATE_POLICY, Operation.UPDATE_POLICY),
            "/checkpoint", EnumSet.of(Operation.EXECUTE_POLICY),
            "/replication", EnumSet.of(Operation.REPLICATE_POLICY, Operation.REPLICATE_BACKUP));

    private static final Set<String> FACTS =
            SectionField.all(true).stream().map(field -> "/" + field.name()).collect(Collectors.toUnmodifiableSet());

    private static final String MAPPINGS = "/target/volumes";
    private static final String REQUEST = "/request";

    private final Operation operation;
    private final String root;
    private final Map<String, String> filled = new HashMap<>();
    private byte[] json;
    private Outline outline;

    private RequestDocument(Operation operation, byte[] json, Outline outline) throws InvalidDocument {
        this.operation = operation;
        this.json = json;
        this.outline = outline;
        root = root(operation, outline);
    }

    /** A request of which nothing is known but its operation. */
    public static RequestDocument empty(Operation operation) {
        try {
            return read(operation, bytes("{}"));
        } catch (InvalidDocument impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The request in a file.
     *
     * @throws InvalidDocument when it is no JSON object, or the body of another operation's call
     */
    public static RequestDocument read(Operation operation, byte[] json) throws InvalidDocument {
        return new RequestDocument(operation, json, Outline.of(json));
    }

    private static String root(Operation operation, Outline outline) throws InvalidDocument {
        List<String> fields = outline.fields().toList();
        for (String field : fields) {
            Value value = outline.at(field);
            Set<Operation> calls = BODIES.get(field);
            if (calls == null || value == null || !value.isObject()) {
                continue;
            }
            if (!calls.contains(operation)) {
                throw invalid(field, "is the body of another call, not of " + operation.id());
            }
            for (String other : fields) {
                if (!other.equals(field)) {
                    throw invalid(
                            other, "stands beside " + field + ", which is alone in the body of the API's own call");
                }
            }
            return field;
        }
        refuseFacts(fields);
        return "";
    }

    /** Nothing but unknown fields would be ignored, and the request be another one than is meant. */
    private static void refuseFacts(List<String> fields) throws InvalidDocument {
        if (fields.stream().allMatch(FACTS::contains)) {
            Shape shape = new Shape();
            fields.forEach(field -> shape.see(field.substring(1)));
            Optional<String> facts = Misplaced.request(shape);
            if (facts.isPresent()) {
                throw invalid(fields.get(0), facts.get());
            }
        }
    }

    private static InvalidDocument invalid(String pointer, String problem) {
        return new InvalidDocument(List.of(new Fault(pointer, problem)));
    }

    /** Whether there is a value at a pointer, be it of the wrong type. */
    public boolean has(String pointer) {
        Value value = at(pointer);
        return value != null && !value.isNull();
    }

    /** The text at a pointer; empty where there is none. */
    public String text(String pointer) {
        Value value = at(pointer);
        return value == null ? "" : value.text();
    }

    private @Nullable Value at(String pointer) {
        return outline.at(root + pointer);
    }

    /**
     * Fills in a text, and tells whether the request then agrees with it: it does not when it has another one there. A value
     * of another type is left for {@link QuestionReader} to refuse.
     *
     * @param by what knows the text, for {@link #place}
     */
    public boolean fill(String pointer, String text, String by) {
        Value value = at(pointer);
        if (value != null && !value.isNull()) {
            return value.kind() != JsonToken.VALUE_STRING || value.text().equals(text);
        }
        put(pointer, quoted(text));
        filled.put(pointer, by);
        return true;
    }

    /**
     * Maps a volume backup to a volume, and tells whether the request then agrees with it: it does not when it came with
     * another volume for that backup.
     *
     * @param by what knows the mapping, for {@link #place}
     */
    public boolean map(String backupId, String volumeId, String by) {
        if (!has(MAPPINGS)) {
            put(MAPPINGS, "[]");
        }
        Value mappings = at(MAPPINGS);
        if (mappings == null || mappings.kind() != JsonToken.START_ARRAY) {
            return true;
        }
        for (int i = 0; i < mappings.size(); i++) {
            String mapping = MAPPINGS + "/" + i;
            if (!filled.containsKey(mapping) && text(mapping + "/backup_id").equals(backupId)) {
                return text(mapping + "/volume_id").equals(volumeId);
            }
        }
        filled.put(MAPPINGS + "/" + mappings.size(), by);
        insert(mappings, "{\"backup_id\":" + quoted(backupId) + ",\"volume_id\":" + quoted(volumeId) + "}");
        return true;
    }

    private void put(String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        String around = pointer.substring(0, slash);
        if (!around.isEmpty() && !has(around)) {
            put(around, "{}");
        }
        Value old = at(pointer);
        Value object = at(around);
        if (old != null) {
            replace(old.start(), old.start() + "null".length(), value);
        } else if (object != null && object.isObject()) {
            insert(object, quoted(pointer.substring(slash + 1)) + ":" + value);
        }
    }

    private void insert(Value into, String text) {
        replace(into.end(), into.end(), into.size() == 0 ? text : "," + text);
    }

    private void replace(int from, int to, String text) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(json.length + text.length());
        changed.write(json, 0, from);
        changed.writeBytes(bytes(text));
        changed.write(json, to, json.length - to);
        json = changed.toByteArray();
        try {
            outline = Outline.of(json);
        } catch (InvalidDocument impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The question for {@link QuestionReader} that asks this request without any facts. */
    public byte[] question() {
        Value request = outline.at(root);
        if (request == null) {
            throw new IllegalStateException(root);
        }
        ByteArrayOutputStream question = new ByteArrayOutputStream();
        question.writeBytes(bytes("{\"operation\":\"" + operation.id() + "\",\"request\":"));
        question.write(json, request.start(), request.end() + 1 - request.start());
        question.write('}');
        return question.toByteArray();
    }

    /** Where what a fault of the {@link #question} speaks of came from: who filled it in, or its pointer in the file. */
    public String place(Fault fault) {
        if (!fault.pointer().startsWith(REQUEST)) {
            return fault.pointer();
        }
        String pointer = fault.pointer().substring(REQUEST.length());
        return Pointers.withAncestors(pointer)
                .filter(filled::containsKey)
                .findFirst()
                .map(filled::get)
                .orElse(root + pointer);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
