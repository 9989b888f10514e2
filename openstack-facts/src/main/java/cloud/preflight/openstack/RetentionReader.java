package cloud.preflight.openstack;

import cloud.preflight.internal.text.Ascii;
import cloud.preflight.internal.text.Shown;
import cloud.preflight.request.ScheduledOperation.Retention;
import cloud.preflight.request.ScheduledOperation.Retention.Limit;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Reads how many backups a policy is to keep, and for how long. */
final class RetentionReader {

    private static final int TIMEZONE = Limit.values().length;
    private static final int PERMANENT = TIMEZONE + 1;
    private static final Fields FIELDS = Fields.of(
            "max_backups",
            "retention_duration_days",
            "day_backups",
            "week_backups",
            "month_backups",
            "year_backups",
            "timezone",
            "permanent");

    private RetentionReader() {}

    static Retention read(Cursor cursor) throws IOException {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        String timezone = "";
        if (cursor.isObject()) {
            ObjectCursor fields = new ObjectCursor(cursor, FIELDS);
            for (int field = fields.next(); field != ObjectCursor.END; field = fields.next()) {
                if (field == TIMEZONE) {
                    timezone = cursor.text();
                } else if (field == PERMANENT) {
                    permanent(cursor);
                } else {
                    Limit limit = Limit.values()[field];
                    limits.put(limit, limit(limit, cursor));
                }
            }
        }
        return new Retention(limits, timezone);
    }

    /** The service itself answers a text. */
    private static void permanent(Cursor cursor) throws IOException {
        if (cursor.parser().currentToken() != JsonToken.VALUE_STRING) {
            cursor.flag();
            return;
        }
        String text = cursor.text();
        if (!Ascii.equalsIgnoreCase(text, "true") && !Ascii.equalsIgnoreCase(text, "false")) {
            cursor.fault("is '" + Shown.of(text) + "', not true or false");
        }
    }

    /** Published samples write some numbers as texts. */
    private static long limit(Limit limit, Cursor cursor) throws IOException {
        return limit.byCalendar()
                ? cursor.integer(limit.least(), limit.most())
                : cursor.integerOrText(limit.least(), limit.most());
    }
}
