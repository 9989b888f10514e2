package cloud.preflight.request;

import java.util.Locale;
import java.util.Map;

/**
 * How many backups a policy keeps, and for how long: an {@code operation_definition}.
 *
 * @param limits what is limited, and to what; what is left out is not there
 * @param timezone {@code timezone}; empty where it is not given
 */
public record Retention(Map<Limit, Long> limits, String timezone) {

    /** Nothing said. */
    public static final Retention NONE = new Retention(Map.of(), "");

    /** What can be limited. */
    public enum Limit {
        MAX_BACKUPS(-1, 99_999),
        RETENTION_DURATION_DAYS(-1, 99_999),
        DAY_BACKUPS(0, 100),
        WEEK_BACKUPS(0, 100),
        MONTH_BACKUPS(0, 100),
        YEAR_BACKUPS(0, 100);

        private final long least;
        private final long most;

        Limit(long least, long most) {
            this.least = least;
            this.most = most;
        }

        /** The field's name in requests, {@code max_backups} for instance. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The least value; −1 is unlimited. */
        public long least() {
            return least;
        }

        /** The greatest value. */
        public long most() {
            return most;
        }

        /** Whether this keeps the backups of calendar periods, which needs a time zone. */
        public boolean byCalendar() {
            return this != MAX_BACKUPS && this != RETENTION_DURATION_DAYS;
        }
    }

    public Retention {
        limits = Map.copyOf(limits);
    }
}
