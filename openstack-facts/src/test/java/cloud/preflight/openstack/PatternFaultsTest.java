package cloud.preflight.openstack;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.preflight.request.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternFaultsTest {

    private static final NamedField PATTERN = new NamedField(
            "create_policy", "/request/scheduled_operations/0/trigger/properties/pattern", "word", "required");
    private static final String LONGEST = "x".repeat(10_240 - calendar("").length());

    private static String calendar(String rule) {
        return "BEGIN:VCALENDAR|BEGIN:VEVENT|RRULE:FREQ=DAILY" + rule + "|END:VEVENT|END:VCALENDAR|";
    }

    private static List<String> pointers(String pattern, String lineEnd) {
        return Questions.pointers(Trees.bytes(PATTERN.questionWith('"' + pattern.replace("|", lineEnd) + '"')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";BYHOUR=0,1,2;BYMINUTE=30", ";BYDAY=MO,TU", ";INTERVAL=1", ";BYHOUR=1,23"})
    void aCalendarWithOneRuleIsRead(String rule) {
        assertThat(pointers(calendar(rule), "\\r\\n")).isEmpty();
        assertThat(pointers(calendar(rule), "\\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";BYSECOND=1",
                ";INTERVAL=2",
                ";COUNT=3",
                ";BYMINUTE=0,30",
                ";BYHOUR=1;BYMINUTE=0,59",
                ";FREQ=DAILY",
                ";BYHOUR=25",
                ";BYHOUR",
                "|RRULE:FREQ=DAILY",
                "|END:VEVENT|BEGIN:VEVENT|RRULE:FREQ=DAILY",
                "|END:VCALENDAR"
            })
    void anythingElseIsOneFaultOfThePattern(String rule) {
        assertThat(pointers(calendar(rule), "\\n")).containsExactly(PATTERN.pointer());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "BEGIN:VCALENDAR|END:VCALENDAR",
                "BEGIN:VCALENDAR|BEGIN:VEVENT|END:VEVENT|END:VCALENDAR",
                "BEGIN:VEVENT|END:VEVENT",
                "FREQ=DAILY",
                "RRULE:FREQ=DAILY"
            })
    void aCalendarThatIsNoneIsAFault(String text) {
        assertThat(pointers(text, "\\r\\n")).containsExactly(PATTERN.pointer());
    }

    @Test
    void anEventAloneIsRead() {
        assertThat(pointers("BEGIN:VEVENT|RRULE:FREQ=DAILY;INTERVAL=1;BYHOUR=19;BYMINUTE=00|END:VEVENT", "\\n"))
                .isEmpty();
    }

    @Test
    void aListOfRulesIsToldWhereOneBelongs() {
        assertThat(Questions.faults(Trees.bytes(PATTERN.questionWith("[\"FREQ=DAILY;BYHOUR=3\"]"))))
                .containsExactly(new Fault(
                        PATTERN.pointer(),
                        "is a list, not a text: a list of rules is the form of the successor's API (CBR); here one rule"
                                + " stands in a calendar, a line each: BEGIN:VCALENDAR, BEGIN:VEVENT,"
                                + " RRULE:FREQ=DAILY;BYHOUR=3, END:VEVENT, END:VCALENDAR"));
    }

    @Test
    void aPatternHasAtMost10240Characters() {
        assertThat(pointers(calendar("") + LONGEST, "\\n")).isEmpty();
        assertThat(pointers(calendar("") + LONGEST + "x", "\\n")).containsExactly(PATTERN.pointer());
    }
}
