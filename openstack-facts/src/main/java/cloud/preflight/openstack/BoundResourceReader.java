package cloud.preflight.openstack;

import cloud.preflight.request.BoundResource;
import java.io.IOException;

/** Reads a resource that a policy is to bind. */
final class BoundResourceReader {

    private static final int ID = 0;
    private static final int TYPE = 1;
    private static final int NAME = 2;
    private static final Fields FIELDS = Fields.of("id", "type", "name");

    private BoundResourceReader() {}

    static BoundResource read(Cursor cursor) throws IOException {
        String id = Cursor.UNREAD;
        String type = "";
        String name = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = cursor.text();
                    case TYPE -> type = cursor.text();
                    case NAME -> name = cursor.text();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(ID);
        }
        return new BoundResource(id, type, name);
    }
}
