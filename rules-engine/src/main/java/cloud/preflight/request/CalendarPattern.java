package cloud.preflight.request;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The iCalendar text that says when a policy runs: one VCALENDAR with one VEVENT with one RRULE. Its other lines are not
 * looked at, so it need not be a whole calendar.
 */
final class CalendarPattern {

    private static final int LONGEST = 10_240;
    private static final List<String> CALENDAR = List.of("VCALENDAR");
    private static final List<String> EVENT = List.of("VEVENT", "VCALENDAR");
    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");

    private int calendars;
    private int events;
    private final List<String> rules = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean balanced = true;

    private CalendarPattern(String text) {
        for (String line : LINE_END.split(FOLD.matcher(text).replaceAll(""))) {
            read(line.strip());
        }
        balanced &= open.isEmpty();
    }

    /** What is wrong with the text; empty when nothing is. */
    static Optional<String> fault(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            return Optional.of("has " + length + " characters, at most " + LONGEST + " are allowed");
        }
        CalendarPattern pattern = new CalendarPattern(text);
        Optional<String> fault = pattern.shapeFault();
        return fault.isPresent() ? fault : RecurrenceLimits.fault(pattern.rules.get(0));
    }

    private void read(String line) {
        String name = line.split("[:;]", 2)[0].toUpperCase(Locale.ROOT);
        String value = line.substring(line.indexOf(':') + 1);
        switch (name) {
            case "BEGIN" -> begin(value.toUpperCase(Locale.ROOT));
            case "END" -> balanced &= value.toUpperCase(Locale.ROOT).equals(open.poll());
            case "RRULE" -> {
                if (List.copyOf(open).equals(EVENT)) {
                    rules.add(value);
                }
            }
            default -> {
                // The other lines of a calendar say nothing about when a policy runs.
            }
        }
    }

    private void begin(String component) {
        open.push(component);
        List<String> inner = List.copyOf(open);
        calendars += inner.equals(CALENDAR) ? 1 : 0;
        events += inner.equals(EVENT) ? 1 : 0;
    }

    private Optional<String> shapeFault() {
        if (!balanced) {
            return Optional.of("has a BEGIN without its END, or the other way round");
        }
        if (calendars != 1 || events != 1 || rules.size() != 1) {
            return Optional.of("has " + calendars + " VCALENDAR, " + events + " VEVENT and " + rules.size()
                    + " RRULE in it, must have one of each");
        }
        return Optional.empty();
    }
}
