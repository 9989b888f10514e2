package cloud.preflight.openstack;

import cloud.preflight.request.Retention;
import cloud.preflight.request.Retention.Limit;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

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

    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]*");

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
                    cursor.flag();
                } else {
                    Limit limit = Limit.values()[field];
                    limits.put(limit, limit.byCalendar() ? cursor.anyInteger() : numberOrText(cursor));
                }
            }
        }
        return new Retention(limits, timezone);
    }

    /** Published samples write some numbers as texts. */
    private static long numberOrText(Cursor cursor) throws IOException {
        if (cursor.parser().currentToken() != JsonToken.VALUE_STRING) {
            return cursor.anyInteger();
        }
        String text = cursor.text();
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            cursor.fault("is '" + text + "', not a whole number");
            return 0;
        }
        return Numbers.parse(text);
    }
}
