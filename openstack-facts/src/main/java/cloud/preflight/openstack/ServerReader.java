package cloud.preflight.openstack;

import cloud.preflight.facts.Server;
import java.io.IOException;
import java.util.List;

/** Reads Nova servers, as {@code GET /servers/detail} answers them. */
final class ServerReader implements Cursor.Reader<Server> {

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int STATUS = 2;
    private static final int TASK_STATE = 3;
    private static final int AZ = 4;
    private static final int ROOT_DEVICE = 5;
    private static final int VOLUMES_ATTACHED = 6;
    private static final Fields FIELDS = Fields.of(
            "id",
            "name",
            "status",
            "OS-EXT-STS:task_state",
            "OS-EXT-AZ:availability_zone",
            "OS-EXT-SRV-ATTR:root_device_name",
            "os-extended-volumes:volumes_attached");

    private static final Fields ATTACHED = Fields.of("id");

    private final Aside aside;

    /** A reader of documents of which each has an id of its own. */
    ServerReader() {
        this(new UniqueIds());
    }

    ServerReader(Aside aside) {
        this.aside = aside;
    }

    @Override
    public Server read(Cursor cursor) throws IOException {
        String id = "";
        String status = "";
        String taskState = "";
        String az = "";
        String rootDevice = "";
        List<String> attached = null;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS, aside);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = aside.id(cursor);
                    case NAME -> aside.name(cursor);
                    case STATUS -> status = cursor.text();
                    case TASK_STATE -> taskState = cursor.text();
                    case AZ -> az = cursor.text();
                    case ROOT_DEVICE -> rootDevice = cursor.text();
                    case VOLUMES_ATTACHED -> attached = cursor.list(ServerReader::attached);
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID, STATUS);
        }
        return new Server(id, status, taskState, az, rootDevice, attached);
    }

    private static String attached(Cursor cursor) throws IOException {
        String id = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, ATTACHED);
            while (fields.next() != ObjectCursor.END) {
                id = cursor.id();
            }
            fields.require(0);
        }
        return id;
    }
}
