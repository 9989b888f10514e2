package cloud.preflight.request;

import static cloud.preflight.request.Requests.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shape of the iCalendar text that says when a policy runs. */
class CalendarPatternTest {

    private static final String POINTER = "/scheduled_operations/0/trigger/properties/pattern ";
    private static final String START = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n";
    private static final String RULE = "RRULE:FREQ=DAILY;BYHOUR=1;BYMINUTE=0\r\n";
    private static final String END = "END:VEVENT\r\nEND:VCALENDAR\r\n";
    private static final String ZONE = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\n"
            + "DTSTART:19701025T030000\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n"
            + "END:STANDARD\r\nEND:VTIMEZONE\r\n";

    private static void isValid(String pattern) {
        assertThat(told(Requests.running(pattern))).isEmpty();
    }

    private static void hasTheFault(String pattern, String fault) {
        assertThat(told(Requests.running(pattern))).containsExactly(POINTER + fault);
    }

    @Test
    void aPublishedSampleIsValid() {
        isValid(START + RULE + END);
    }

    @Test
    void linesMayEndInLineFeedsAlone() {
        isValid((START + RULE + END).replace("\r\n", "\n"));
    }

    @Test
    void theLastLineNeedNotEnd() {
        isValid((START + RULE + END).stripTrailing());
    }

    @Test
    void namesMayBeInLowerCase() {
        isValid(("BEGIN:VCALENDAR\r\n" + ZONE + "BEGIN:VEVENT\r\n" + RULE + END).toLowerCase(Locale.ROOT));
        isValid(START + RULE + END.replace("VEVENT", "vevent"));
    }

    @Test
    void onlyLettersFromAToZHaveTheOtherCase() {
        hasTheFault(
                START.replace("BEGIN:VC", "BEGıN:VC") + RULE + END,
                "has a BEGIN without its END, or the other way round");
        hasTheFault(START + RULE.replace("RRULE", "RRU\u017fE") + END, counted(1, 1, 0));
    }

    @Test
    void otherLinesAreIgnored() {
        isValid("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240101T000000Z\r\n"
                + "SUMMARY:BEGIN:VEVENT and RRULE:FREQ=HOURLY\r\n\r\n" + RULE + END);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n ", "\r\n\t", "\n ", "\n\t"})
    void aFoldedLineIsOneLine(String fold) {
        isValid(START + RULE.replace("DAILY", "DAI" + fold + "LY").replace("BYMIN", "BY" + fold + "MIN") + END);
    }

    @Test
    void aRuleMayHaveParameters() {
        isValid(START + RULE.replace("RRULE:", "RRULE;X-NOTE=nightly:") + END);
    }

    @Test
    void theRuleOfATimeZoneSaysNothingAboutRuns() {
        isValid("BEGIN:VCALENDAR\r\n" + ZONE + "BEGIN:VEVENT\r\n" + RULE + END);
    }

    @Test
    void aRuleInsideAnAlarmSaysNothingAboutRuns() {
        String alarm = "BEGIN:VALARM\r\nRRULE:FREQ=HOURLY\r\nEND:VALARM\r\n";
        isValid(START + alarm + RULE + END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=DAILY\nEND:VEVENT\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=DAILY\nEND:VCALENDAR\nEND:VEVENT\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:FREQ=DAILY\nEND:VCALENDAR\n",
                "BEGIN:VEVENT\nRRULE:FREQ=DAILY\nEND:VEVENT\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\rBEGIN:VEVENT\rRRULE:FREQ=DAILY\rEND:VEVENT\rEND:VCALENDAR\r"
            })
    void everyBeginHasItsEnd(String pattern) {
        hasTheFault(pattern, "has a BEGIN without its END, or the other way round");
    }

    private static String counted(int calendars, int events, int rules) {
        return "has " + calendars + " VCALENDAR, " + events + " VEVENT and " + rules
                + " RRULE in it, must have one of each";
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "nightly", "0 1 * * *", "SUMMARY:FREQ=DAILY", "FREQ=DAILY\nFREQ=WEEKLY", "INFREQ=1"})
    void textThatIsNoCalendarIsRefused(String pattern) {
        hasTheFault(pattern, counted(0, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=DAILY;INTERVAL=4;BYHOUR=07;BYMINUTE=00",
                "RRULE:FREQ=DAILY;INTERVAL=4;BYHOUR=07;BYMINUTE=00\n",
                " rrule:FREQ=DAILY;INTERVAL=4;BYHOUR=07;BYMINUTE=00\r\n"
            })
    void aRuleAloneIsToldWhereItBelongs(String pattern) {
        hasTheFault(
                pattern,
                "is a rule alone, which is the form of the successor's API (CBR); here it stands in a calendar, a line each:"
                        + " BEGIN:VCALENDAR, BEGIN:VEVENT, RRULE:FREQ=DAILY;INTERVAL=4;BYHOUR=07;BYMINUTE=00, END:VEVENT,"
                        + " END:VCALENDAR");
    }

    @Test
    void aLongRuleAloneIsCut() {
        assertThat(told(Requests.running("freq=" + "x".repeat(10_000))))
                .singleElement()
                .asString()
                .hasSizeLessThan(400)
                .contains("RRULE:freq=" + "x".repeat(95) + "…, END:VEVENT");
    }

    @Test
    void theCalendarOfARuleIsAPattern() {
        isValid(ScheduledOperation.calendar("FREQ=DAILY;BYHOUR=3"));
    }

    @Test
    void aCalendarHasAnEvent() {
        hasTheFault("BEGIN:VCALENDAR\n" + RULE + "END:VCALENDAR", counted(1, 0, 0));
    }

    @Test
    void anEventStandsInACalendarOrAlone() {
        isValid("BEGIN:VEVENT\n" + RULE + "END:VEVENT");
        isValid("VERSION:2.0\r\nbegin:vevent\r\n" + RULE + "UID:1\r\nend:vevent\r\n\r\n");
        hasTheFault("BEGIN:VEVENT\n" + RULE + RULE + "END:VEVENT", counted(0, 1, 2));
        hasTheFault(("BEGIN:VEVENT\n" + RULE + "END:VEVENT\n").repeat(2), counted(0, 2, 2));
        hasTheFault("BEGIN:X\nBEGIN:VEVENT\n" + RULE + "END:VEVENT\nEND:X", counted(0, 0, 0));
        hasTheFault("BEGIN:VEVENT\nBEGIN:VEVENT\n" + RULE + "END:VEVENT\nEND:VEVENT", counted(0, 1, 0));
        hasTheFault(START + RULE + END + "BEGIN:VEVENT\nEND:VEVENT", counted(1, 2, 1));
        hasTheFault(
                "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VEVENT\n" + RULE + "END:VEVENT",
                "has its VEVENT beside its VCALENDAR, not in it");
        hasTheFault(
                "BEGIN:VCALENDAR\nEND:VCALENDAR\nBEGIN:VEVENT VCALENDAR\n" + RULE + "END:VEVENT VCALENDAR",
                counted(1, 0, 0));
    }

    @Test
    void anEventHasARule() {
        hasTheFault(START + END, counted(1, 1, 0));
    }

    @Test
    void aRuleOutsideTheEventIsNone() {
        hasTheFault("BEGIN:VCALENDAR\n" + RULE + "BEGIN:VEVENT\n" + END, counted(1, 1, 0));
    }

    @Test
    void thereIsOneCalendar() {
        hasTheFault((START + RULE + END).repeat(2), counted(2, 2, 2));
        hasTheFault(START + RULE + END + "BEGIN:VCALENDAR\nEND:VCALENDAR\n", counted(2, 1, 1));
    }

    @Test
    void thereIsOneEvent() {
        hasTheFault(START + RULE + "END:VEVENT\nBEGIN:VEVENT\n" + END, counted(1, 2, 1));
    }

    @Test
    void thereIsOneRule() {
        hasTheFault(START + RULE + RULE + END, counted(1, 1, 2));
    }

    @Test
    void aTextHasAtMost10240CodePoints() {
        String padding = "X-NOTE:\n";
        String rest = START + RULE + padding + END;
        String longest = rest.replace("X-NOTE:", "X-NOTE:" + "😀".repeat(10_240 - rest.length()));
        isValid(longest);
        hasTheFault(longest + "\n", "has 10241 characters, at most 10240 are allowed");
    }
}
