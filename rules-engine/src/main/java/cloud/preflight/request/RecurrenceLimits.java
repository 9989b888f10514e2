package cloud.preflight.request;

import cloud.preflight.internal.text.Ascii;
import cloud.preflight.internal.text.Shown;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** What a recurrence rule may say about when a policy runs. */
final class RecurrenceLimits {

    /** The parts of a rule and what may stand in their lists: the library takes more, an empty hour or +1 for instance. */
    private static final Map<String, Pattern> PARTS = Map.of(
            "FREQ", Pattern.compile("DAILY|WEEKLY"),
            "INTERVAL", Pattern.compile("1"),
            "BYDAY", Pattern.compile("MO|TU|WE|TH|FR|SA|SU"),
            "BYHOUR", Pattern.compile("[01]?[0-9]|2[0-3]"),
            "BYMINUTE", Pattern.compile("[0-5]?[0-9]"));

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final long APART_MILLIS = 3_600_000;

    /** A Monday, at the hour and minute that are meant where a rule names none. */
    private static final DateTime START = new DateTime(2024, 0, 1, 0, 0, 0);
    /** One week and the run after it show every distance between two runs, since every week is like the first. */
    private static final long WEEK_MILLIS = 7 * 24 * APART_MILLIS;

    private RecurrenceLimits() {}

    /** What is wrong with the rule; empty when nothing is. */
    static Optional<String> fault(String given) {
        if (!ASCII.matcher(given).matches()) {
            return Optional.of("has an RRULE that is not valid: " + Shown.of(given));
        }
        String rule = Ascii.upper(given);
        Optional<String> fault = partFault(rule);
        if (fault.isPresent()) {
            return fault;
        }
        try {
            return tooClose(new RecurrenceRule(rule, RfcMode.RFC5545_STRICT).iterator(START))
                    ? Optional.of("has an RRULE with runs less than one hour apart: " + Shown.of(given))
                    : Optional.empty();
        } catch (InvalidRecurrenceRuleException invalid) {
            return Optional.of("has an RRULE that is not valid: " + Shown.of(given));
        }
    }

    private static Optional<String> partFault(String rule) {
        Set<String> seen = new HashSet<>();
        for (String part : rule.split(";", -1)) {
            String name = part.split("=", 2)[0];
            Pattern value = PARTS.get(name);
            if (value == null) {
                return Optional.of("has an RRULE with the part '" + Shown.of(name)
                        + "', only FREQ, INTERVAL, BYDAY, BYHOUR" + " and BYMINUTE are allowed");
            }
            if (!seen.add(name)) {
                return Optional.of("has an RRULE with " + name + " a second time");
            }
            String values = part.substring(Math.min(name.length() + 1, part.length()));
            Optional<String> fault = valueFault(name, values.split(",", -1), value);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return seen.contains("FREQ") ? Optional.empty() : Optional.of("has an RRULE without FREQ");
    }

    private static Optional<String> valueFault(String name, String[] values, Pattern allowed) {
        Set<String> seen = new HashSet<>();
        for (String value : values) {
            if (!allowed.matcher(value).matches()) {
                return Optional.of("has an RRULE with '" + Shown.of(value) + "' in " + name + ", which is not allowed");
            }
            if (!seen.add(value.length() == 1 ? "0" + value : value)) {
                return Optional.of("has an RRULE with '" + value + "' in " + name + " a second time");
            }
        }
        return Optional.empty();
    }

    private static boolean tooClose(RecurrenceRuleIterator runs) {
        long last = Long.MIN_VALUE / 2;
        while (runs.hasNext()) {
            long run = runs.nextMillis();
            if (run - last < APART_MILLIS) {
                return true;
            }
            if (run - START.getTimestamp() > WEEK_MILLIS) {
                return false;
            }
            last = run;
        }
        return false;
    }
}
