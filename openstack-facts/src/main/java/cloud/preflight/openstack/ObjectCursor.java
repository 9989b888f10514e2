package cloud.preflight.openstack;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * Walks the named fields of one object: each once, those that are null not at all. After {@link #next} gave a field, the
 * cursor stands on its value, which must be taken.
 */
final class ObjectCursor {

    static final int END = -1;

    private final Cursor cursor;
    private final Fields fields;
    private final Unknown unknown;
    private long named;
    private long present;

    ObjectCursor(Cursor cursor, Fields fields) {
        this(cursor, fields, (name, value) -> {});
    }

    /** A walk that also shows the fields that are not named. */
    ObjectCursor(Cursor cursor, Fields fields, Unknown unknown) {
        this.cursor = cursor;
        this.fields = fields;
        this.unknown = unknown;
    }

    /** Looks at a field that is not named, without taking its value, on which the cursor stands. */
    interface Unknown {
        void see(String name, Cursor value) throws IOException;
    }

    /** The index of the next named field that has a value; {@link #END} after the last. */
    int next() throws IOException {
        JsonParser parser = cursor.parser();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int field = fields.index(name);
            boolean again = field != Fields.UNKNOWN && (named & 1L << field) != 0;
            if (again) {
                cursor.again();
            }
            boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
            if (field != Fields.UNKNOWN && !again) {
                named |= 1L << field;
                if (!isNull) {
                    present |= 1L << field;
                    return field;
                }
            }
            if (field == Fields.UNKNOWN) {
                unknown.see(name, cursor);
            }
            parser.skipChildren();
        }
        return END;
    }

    /** Reports each of these fields that had no value. To be called at the end of the object. */
    void require(int... required) {
        for (int field : required) {
            if ((present & 1L << field) == 0) {
                cursor.missing(fields.name(field));
            }
        }
    }

    /** Whether the field was there, be it null. */
    boolean named(int field) {
        return (named & 1L << field) != 0;
    }

    /** Whether the field had a value. */
    boolean has(int field) {
        return (present & 1L << field) != 0;
    }
}
