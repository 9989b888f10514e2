package cloud.preflight.request;

import cloud.preflight.internal.text.Ascii;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * When a policy runs, by the pattern of one of its scheduled operations. Its hours and days are those of UTC. A weekly rule
 * that names no day is taken to run on Mondays, since nothing else of its calendar is looked at. Immutable, and safe for any
 * number of threads.
 */
public final class Schedule {

    private final RecurrenceRule rule;

    private Schedule(RecurrenceRule rule) {
        this.rule = rule;
    }

    /**
     * The schedule of a pattern: an iCalendar text with one event and one recurrence rule.
     *
     * @throws InvalidRequest when a policy could not have the pattern; its one fault points to the whole of it
     */
    public static Schedule of(String pattern) {
        Optional<String> fault = CalendarPattern.fault(pattern);
        if (fault.isPresent()) {
            throw new InvalidRequest(List.of(new Fault("", fault.get())));
        }
        try {
            return new Schedule(
                    new RecurrenceRule(Ascii.upper(CalendarPattern.ruleOf(pattern)), RfcMode.RFC5545_STRICT));
        } catch (InvalidRecurrenceRuleException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The runs from this moment on, one after the other and without an end. */
    public Stream<Instant> runsFrom(Instant first) {
        LocalDate monday =
                first.atZone(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        DateTime start = new DateTime(
                DateTime.UTC, monday.getYear(), monday.getMonthValue() - 1, monday.getDayOfMonth(), 0, 0, 0);
        RecurrenceRuleIterator runs = rule.iterator(start);
        return Stream.generate(() -> Instant.ofEpochMilli(runs.nextMillis())).dropWhile(run -> run.isBefore(first));
    }
}
