package cloud.preflight.openstack;

import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads CSBS policies, as {@code GET /policies} answers them. */
final class PolicyReader implements Cursor.Reader<Policy> {

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int STATUS = 2;
    private static final int RESOURCES = 3;
    private static final int SCHEDULED_OPERATIONS = 4;
    private static final Fields FIELDS = Fields.of("id", "name", "status", "resources", "scheduled_operations");

    private static final int TYPE = 1;
    private static final Fields RESOURCE = Fields.of("id", "type");
    private static final Fields SCHEDULED = Fields.of("enabled");

    private final Set<String> seen = new HashSet<>();

    @Override
    public Policy read(Cursor cursor) throws IOException {
        String id = "";
        String name = "";
        String status = Policy.DEFAULT_STATUS;
        List<Policy.Resource> resources = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = cursor.uniqueId(seen);
                    case NAME -> name = cursor.text();
                    case STATUS -> status = cursor.text();
                    case RESOURCES -> resources = cursor.list(PolicyReader::resource);
                    case SCHEDULED_OPERATIONS -> cursor.list(PolicyReader::scheduled);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID, NAME);
        }
        return new Policy(id, name, status, resources);
    }

    private static Policy.Resource resource(Cursor cursor) throws IOException {
        String id = "";
        String type = Server.TYPE;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, RESOURCE);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = cursor.id();
                    case TYPE -> type = cursor.text();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID);
        }
        return new Policy.Resource(id, type);
    }

    private static boolean scheduled(Cursor cursor) throws IOException {
        boolean enabled = true;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, SCHEDULED);
            while (fields.next() != ObjectCursor.END) {
                enabled = cursor.flag();
            }
        }
        return enabled;
    }
}
