package cloud.preflight.openstack;

import cloud.preflight.facts.Policy;
import cloud.preflight.facts.Server;
import java.io.IOException;
import java.util.List;

/** Reads CSBS policies, as {@code GET /policies} answers them. */
final class PolicyReader implements Cursor.Reader<Policy> {

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int STATUS = 2;
    private static final int RESOURCES = 3;
    private static final int SCHEDULED_OPERATIONS = 4;
    private static final Fields FIELDS = Fields.of("id", "name", "status", "resources", "scheduled_operations");

    private static final int TYPE = 1;
    private static final int EXTRA_INFO = 2;
    private static final Fields RESOURCE = Fields.of("id", "type", "extra_info");
    private static final Fields EXTRA = Fields.of("exclude_volumes");
    private static final Fields SCHEDULED = Fields.of("enabled");

    private final Aside aside;

    /** A reader of documents of which each has an id of its own. */
    PolicyReader() {
        this(new UniqueIds());
    }

    PolicyReader(Aside aside) {
        this.aside = aside;
    }

    @Override
    public Policy read(Cursor cursor) throws IOException {
        String id = "";
        String name = "";
        String status = Policy.DEFAULT_STATUS;
        List<Policy.Resource> resources = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS, aside);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = aside.id(cursor);
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
        List<String> excluded = List.of();
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, RESOURCE);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = cursor.id();
                    case TYPE -> type = cursor.text();
                    case EXTRA_INFO -> excluded = excluded(cursor);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID);
        }
        return new Policy.Resource(id, type, excluded);
    }

    /** It occurs as a text, of which nothing is said. */
    private static List<String> excluded(Cursor cursor) throws IOException {
        List<String> excluded = List.of();
        if (!cursor.isTextNow() && cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, EXTRA);
            while (fields.next() != ObjectCursor.END) {
                excluded = cursor.list(Cursor::id);
            }
        }
        return excluded;
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
