package cloud.preflight.request;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** What a recurrence rule may say about when a policy runs. */
final class RecurrenceLimits {

    private static final List<String> PARTS = List.of("FREQ", "BYDAY", "BYHOUR", "BYMINUTE");
    private static final Set<String> FREQUENCIES = Set.of("DAILY", "WEEKLY");
    private static final long APART_MILLIS = 3_600_000;

    /** A Monday, at the hour and minute that are meant where a rule names none. */
    private static final DateTime START = new DateTime(2024, 0, 1, 0, 0, 0);
    /** Two weeks and a day show every distance between two runs. */
    private static final long SHOWN_MILLIS = 15 * 24 * APART_MILLIS;

    private RecurrenceLimits() {}

    /** What is wrong with the rule; empty when nothing is. */
    static Optional<String> fault(String given) {
        String rule = given.toUpperCase(Locale.ROOT);
        Optional<String> fault = partFault(rule);
        if (fault.isPresent()) {
            return fault;
        }
        try {
            return tooClose(new RecurrenceRule(rule, RfcMode.RFC5545_STRICT).iterator(START))
                    ? Optional.of("has an RRULE with runs less than one hour apart: " + given)
                    : Optional.empty();
        } catch (InvalidRecurrenceRuleException invalid) {
            return Optional.of("has an RRULE that is not valid: " + given);
        }
    }

    private static Optional<String> partFault(String rule) {
        Set<String> seen = new HashSet<>();
        for (String part : rule.split(";", -1)) {
            String name = part.split("=", 2)[0];
            if (!PARTS.contains(name)) {
                return Optional.of("has an RRULE with the part '" + name + "', only FREQ, BYDAY, BYHOUR and BYMINUTE"
                        + " are allowed");
            }
            if (!seen.add(name)) {
                return Optional.of("has an RRULE with " + name + " a second time");
            }
        }
        return Arrays.stream(rule.split(";"))
                        .filter(part -> part.startsWith("FREQ="))
                        .anyMatch(part -> FREQUENCIES.contains(part.substring("FREQ=".length())))
                ? Optional.empty()
                : Optional.of("has an RRULE whose FREQ is not DAILY or WEEKLY");
    }

    private static boolean tooClose(RecurrenceRuleIterator runs) {
        long last = Long.MIN_VALUE / 2;
        while (runs.hasNext()) {
            long run = runs.nextMillis();
            if (run - last < APART_MILLIS) {
                return true;
            }
            if (run - START.getTimestamp() > SHOWN_MILLIS) {
                return false;
            }
            last = run;
        }
        return false;
    }
}
