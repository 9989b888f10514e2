package cloud.preflight.openstack;

import cloud.preflight.request.Labels;
import cloud.preflight.request.ScheduledOperation;
import cloud.preflight.request.ScheduledOperation.Retention;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads when a policy is to run and what it is to keep. */
final class ScheduledOperationReader {

    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int DESCRIPTION = 2;
    private static final int ENABLED = 3;
    private static final int OPERATION_TYPE = 4;
    private static final int OPERATION_DEFINITION = 5;
    private static final int TRIGGER = 6;
    private static final Fields FIELDS =
            Fields.of("id", "name", "description", "enabled", "operation_type", "operation_definition", "trigger");
    private static final Fields TRIGGER_FIELDS = Fields.of("properties");
    private static final Fields PROPERTIES = Fields.of("pattern");

    private static final String LIST =
            "is a list, not a text: a list of rules is the form of the successor's API (CBR); here one rule stands in a"
                    + " calendar, a line each: BEGIN:VCALENDAR, BEGIN:VEVENT, RRULE:FREQ=DAILY;BYHOUR=3, END:VEVENT,"
                    + " END:VCALENDAR";

    private ScheduledOperationReader() {}

    static ScheduledOperation read(Cursor cursor) throws IOException {
        String id = "";
        String name = "";
        String description = "";
        boolean enabled = true;
        Retention retention = Retention.NONE;
        String pattern = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                switch (field) {
                    case ID -> id = cursor.someText();
                    case NAME -> name = cursor.someText();
                    case DESCRIPTION -> description = cursor.text();
                    case ENABLED -> enabled = cursor.flag();
                    case OPERATION_TYPE -> cursor.anyText();
                    case OPERATION_DEFINITION -> retention = RetentionReader.read(cursor);
                    case TRIGGER -> pattern = trigger(cursor);
                    default -> throw new IllegalStateException();
                }
            }
        }
        return new ScheduledOperation(id, new Labels(name, description), enabled, retention, pattern);
    }

    private static String trigger(Cursor cursor) throws IOException {
        String pattern = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, TRIGGER_FIELDS);
            while (fields.next() != ObjectCursor.END) {
                pattern = properties(cursor);
            }
            fields.require(0);
        }
        return pattern;
    }

    private static String pattern(Cursor cursor) throws IOException {
        if (cursor.parser().currentToken() == JsonToken.START_ARRAY) {
            cursor.refuse(LIST);
            return Cursor.UNREAD;
        }
        return cursor.someText();
    }

    private static String properties(Cursor cursor) throws IOException {
        String pattern = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, PROPERTIES);
            while (fields.next() != ObjectCursor.END) {
                pattern = pattern(cursor);
            }
            fields.require(0);
        }
        return pattern;
    }
}
