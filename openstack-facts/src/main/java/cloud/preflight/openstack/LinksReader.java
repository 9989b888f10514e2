package cloud.preflight.openstack;

import java.io.IOException;

/** Reads the links beside a list, as the APIs page: {@code servers_links} for instance. */
final class LinksReader {

    private static final int REL = 0;
    private static final Fields FIELDS = Fields.of("rel");

    private LinksReader() {}

    /** Whether one of the links leads to a next page, so that the list beside them is not all there is. */
    static boolean lead(Cursor cursor) throws IOException {
        return cursor.list(LinksReader::isNext).contains(true);
    }

    private static boolean isNext(Cursor cursor) throws IOException {
        String rel = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                if (field == REL) {
                    rel = cursor.text();
                }
            }
        }
        return rel.equals("next");
    }
}
