package cloud.preflight.openstack;

import cloud.preflight.request.Request.Tag;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;

/** Reads the tags of a request. */
final class TagReader {

    private static final int KEY = 0;
    private static final int VALUE = 1;
    private static final Fields FIELDS = Fields.of("key", "value");

    private TagReader() {}

    static List<Tag> tags(Cursor cursor) throws IOException {
        boolean given = cursor.parser().currentToken() == JsonToken.START_ARRAY;
        List<Tag> tags = RequestLists.every(cursor, TagReader::tag);
        if (given && tags.isEmpty()) {
            cursor.fault("is empty, must have 1 to 10 entries");
        }
        return tags;
    }

    private static Tag tag(Cursor cursor) throws IOException {
        String key = Cursor.UNREAD;
        String value = Cursor.UNREAD;
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case KEY -> key = cursor.text();
                    case VALUE -> value = cursor.text();
                    default -> throw new IllegalStateException();
                }
            }
            fields.require(KEY, VALUE);
        }
        return new Tag(key, value);
    }
}
