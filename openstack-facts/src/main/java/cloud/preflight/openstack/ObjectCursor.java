package cloud.preflight.openstack;

import cloud.preflight.openstack.FieldOrder.Field;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the named fields of one object: each once, those that are null not at all. After {@link #next} gave a field, the
 * cursor stands on its value, which must be taken.
 */
final class ObjectCursor {

    static final int END = -1;

    private static final Unknown PASSED_OVER = new Unknown() {
        @Override
        public void see(String name, Cursor value) {
            // Nobody looks.
        }

        @Override
        public boolean looks() {
            return false;
        }

        @Override
        public boolean looksFor(String name) {
            return false;
        }
    };

    private final Cursor cursor;
    private final Fields fields;
    private final Unknown unknown;
    /** Where the object stands among documents of one kind; null where it is read alone. */
    private final @Nullable Field around;

    private final @Nullable Field outside;
    /** Set where fields can be compared as a whole. */
    private final @Nullable SpanParser spans;

    private @Nullable Field at;
    private int behind;
    private long named;
    private long present;

    ObjectCursor(Cursor cursor, Fields fields) {
        this(cursor, fields, PASSED_OVER);
    }

    /** A walk that also shows the fields that are not named. */
    ObjectCursor(Cursor cursor, Fields fields, Unknown unknown) {
        this.cursor = cursor;
        this.fields = fields;
        // What does not look may hold a document's ids, and is not to be held by what outlives the document.
        this.unknown = unknown.looks() ? unknown : PASSED_OVER;
        outside = cursor.field();
        around = cursor.around(fields);
        spans = around != null && cursor.parser() instanceof SpanParser same ? same : null;
    }

    /** Looks at a field that is not named, without taking its value, on which the cursor stands. */
    interface Unknown {
        void see(String name, Cursor value) throws IOException;

        /** Whether it looks at any field at all, which never changes. */
        default boolean looks() {
            return true;
        }

        /** Whether a field of this name is to be shown, which never changes; any other may be. */
        default boolean looksFor(String name) {
            return true;
        }
    }

    /** The index of the next named field that has a value; {@link #END} after the last. */
    int next() throws IOException {
        JsonParser parser = cursor.parser();
        while (toName(parser)) {
            Field place = at;
            String name = place == null ? parser.currentName() : place.name();
            int field = place == null ? fields.index(name) : place.index(fields);
            if (field == Fields.UNKNOWN) {
                parser.nextToken();
                passOver(name);
                continue;
            }
            boolean again = (named & 1L << field) != 0;
            if (again) {
                cursor.again();
            }
            boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
            if (!again) {
                named |= 1L << field;
                if (!isNull) {
                    present |= 1L << field;
                    return field;
                }
            }
            cursor.skip();
        }
        return END;
    }

    private void passOver(String name) throws IOException {
        Field place = at;
        if (place == null || place.isWanted(unknown)) {
            unknown.see(name, cursor);
            cursor.skip();
            return;
        }
        cursor.skip();
        // The first field has no comma before it, and so is not compared with what it is elsewhere.
        if (spans != null && behind > 0) {
            place.keep(spans, behind);
        }
    }

    /** Goes to the next field's name, or to the end of the object. */
    private boolean toName(JsonParser parser) throws IOException {
        if (around == null) {
            return parser.nextToken() != JsonToken.END_OBJECT;
        }
        Field before = at;
        if (before != null && spans != null) {
            before = before.past(fields, unknown, spans);
            behind = spans.behind();
        }
        at = around.next(before, parser);
        cursor.in(at == null ? outside : at);
        return at != null;
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
