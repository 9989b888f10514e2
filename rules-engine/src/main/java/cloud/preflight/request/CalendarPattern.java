package cloud.preflight.request;

import cloud.preflight.internal.text.Ascii;
import cloud.preflight.internal.text.Shown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The iCalendar text that says when a policy runs: one VCALENDAR with one VEVENT with one RRULE, or the VEVENT alone. Its
 * other lines are not looked at, so it need not be a whole calendar.
 */
final class CalendarPattern {

    private static final int LONGEST = 10_240;
    private static final String CALENDAR = "VCALENDAR";
    private static final String EVENT = "VEVENT";
    private static final Pattern LINE_END = Pattern.compile("\r?\n");
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final Pattern RULE_ALONE = Pattern.compile("(?:^|;)FREQ=");
    private static final String RULE = "RRULE:";

    private int calendars;
    private int events;
    private int eventsAlone;
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
        if (isRuleAlone(text)) {
            return Optional.of(ruleAlone(rule(text)));
        }
        CalendarPattern pattern = new CalendarPattern(text);
        Optional<String> fault = pattern.shapeFault();
        return fault.isPresent() ? fault : RecurrenceLimits.fault(pattern.rules.get(0));
    }

    /** The rule of a text that nothing is wrong with. */
    static String ruleOf(String text) {
        return new CalendarPattern(text).rules.get(0);
    }

    /** The text without what a line with a rule begins with. */
    private static String rule(String text) {
        String line = text.strip();
        return Ascii.upper(line).startsWith(RULE) ? line.substring(RULE.length()) : line;
    }

    private static boolean isRuleAlone(String text) {
        String rule = rule(text);
        return !LINE_END.matcher(rule).find()
                && RULE_ALONE.matcher(Ascii.upper(rule)).find();
    }

    /** Who comes from the successor's API has such a rule at hand, and is to see what it is missing. */
    private static String ruleAlone(String rule) {
        return "is a rule alone, which is the form of the successor's API (CBR); here it stands in a calendar, a line"
                + " each: BEGIN:VCALENDAR, BEGIN:VEVENT, RRULE:" + Shown.of(rule) + ", END:VEVENT, END:VCALENDAR";
    }

    private void read(String line) {
        String name = Ascii.upper(line.split("[:;]", 2)[0]);
        String value = line.substring(line.indexOf(':') + 1);
        switch (name) {
            case "BEGIN" -> begin(Ascii.upper(value));
            case "END" -> balanced &= Ascii.upper(value).equals(open.poll());
            case "RRULE" -> {
                if (inEvent()) {
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
        calendars += open.size() == 1 && component.equals(CALENDAR) ? 1 : 0;
        events += inEvent() ? 1 : 0;
        eventsAlone += inEvent() && open.size() == 1 ? 1 : 0;
    }

    /** Whether what is open is an event, in a calendar or alone. */
    private boolean inEvent() {
        return EVENT.equals(open.peek())
                && (open.size() == 1 || open.size() == 2 && open.getLast().equals(CALENDAR));
    }

    private Optional<String> shapeFault() {
        if (!balanced) {
            return Optional.of("has a BEGIN without its END, or the other way round");
        }
        if (events != 1 || rules.size() != 1 || calendars > 1) {
            return Optional.of("has " + calendars + " VCALENDAR, " + events + " VEVENT and " + rules.size()
                    + " RRULE in it, must have one of each");
        }
        return calendars + eventsAlone == 1
                ? Optional.empty()
                : Optional.of("has its VEVENT beside its VCALENDAR, not in it");
    }
}
