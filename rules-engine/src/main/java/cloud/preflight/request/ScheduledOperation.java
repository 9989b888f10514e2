package cloud.preflight.request;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Map;

/**
 * When a policy backs up, and what it keeps: an entry of {@code scheduled_operations[]}.
 *
 * @param id {@code id}; may be left out and is then empty
 * @param labels {@code name} and {@code description}
 * @param enabled {@code enabled}; true where it is not given
 * @param retention {@code operation_definition}
 * @param pattern {@code trigger.properties.pattern}: an iCalendar text; empty where it is not given
 */
public record ScheduledOperation(String id, Labels labels, boolean enabled, Retention retention, String pattern) {

    /** Refuses nulls. */
    public ScheduledOperation {
        requireNonNull(id, "id");
        requireNonNull(labels, "labels");
        requireNonNull(retention, "retention");
        requireNonNull(pattern, "pattern");
    }

    /** One that runs by an iCalendar text, enabled, without an id or a name, and says nothing of what is kept. */
    public ScheduledOperation(String pattern) {
        this("", Labels.NONE, true, Retention.NONE, pattern);
    }

    /** The iCalendar text with one recurrence rule, {@code FREQ=DAILY;BYHOUR=3} for instance: a pattern. */
    public static String calendar(String rule) {
        return String.join(
                "\r\n", "BEGIN:VCALENDAR", "BEGIN:VEVENT", "RRULE:" + rule, "END:VEVENT", "END:VCALENDAR", "");
    }

    /** This one with another id. */
    public ScheduledOperation withId(String other) {
        return new ScheduledOperation(other, labels, enabled, retention, pattern);
    }

    /** This one with other labels. */
    public ScheduledOperation labelled(Labels other) {
        return new ScheduledOperation(id, other, enabled, retention, pattern);
    }

    /** This one, enabled or not. */
    public ScheduledOperation enabled(boolean whether) {
        return new ScheduledOperation(id, labels, whether, retention, pattern);
    }

    /** This one with another retention. */
    public ScheduledOperation keeping(Retention other) {
        return new ScheduledOperation(id, labels, enabled, other, pattern);
    }

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
            /** {@code max_backups}: how many backups are kept. */
            MAX_BACKUPS(-1, 99_999),
            /** {@code retention_duration_days}: for how many days one is kept. */
            RETENTION_DURATION_DAYS(-1, 99_999),
            /** {@code day_backups}: for how many days one a day is kept. */
            DAY_BACKUPS(0, 100),
            /** {@code week_backups}: for how many weeks one a week. */
            WEEK_BACKUPS(0, 100),
            /** {@code month_backups}: for how many months one a month. */
            MONTH_BACKUPS(0, 100),
            /** {@code year_backups}: for how many years one a year. */
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

        /** Refuses nulls and copies what can be changed. */
        public Retention {
            limits = Map.copyOf(requireNonNull(limits, "limits"));
            requireNonNull(timezone, "timezone");
        }
    }
}
