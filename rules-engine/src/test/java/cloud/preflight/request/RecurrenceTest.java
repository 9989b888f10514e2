package cloud.preflight.request;

import static cloud.preflight.request.Requests.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recurrence rule may say. */
class RecurrenceTest {

    private static final String EVERY_HOUR =
            IntStream.range(0, 24).mapToObj(String::valueOf).collect(Collectors.joining(","));

    private static List<String> faults(String rule) {
        return told(Requests.running("BEGIN:VCALENDAR\nBEGIN:VEVENT\nRRULE:" + rule + "\nEND:VEVENT\nEND:VCALENDAR\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;BYDAY=TH;BYHOUR=12;BYMINUTE=27",
                "FREQ=DAILY;BYHOUR=1;BYMINUTE=0",
                "FREQ=DAILY",
                "FREQ=WEEKLY",
                "FREQ=DAILY;BYMINUTE=30",
                "FREQ=DAILY;BYDAY=MO,WE",
                "BYMINUTE=59;BYHOUR=23;BYDAY=MO,TU,WE,TH,FR,SA,SU;FREQ=WEEKLY",
                "FREQ=DAILY;BYHOUR=0,1",
                "FREQ=DAILY;BYHOUR=23,0;BYMINUTE=59",
                "FREQ=DAILY;BYHOUR=01,2,03;BYMINUTE=05",
                "freq=weekly;byday=fr;byhour=1",
                "FREQ=DAILY;INTERVAL=1;BYHOUR=19;BYMINUTE=00",
                "INTERVAL=1;FREQ=WEEKLY"
            })
    void aRuleSaysOnWhichDaysAndAtWhichTimesToRun(String rule) {
        assertThat(faults(rule)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";BYMINUTE=30", ";BYDAY=SU,MO"})
    void everyHourOfADayIsAllowed(String more) {
        assertThat(faults("FREQ=DAILY;BYHOUR=" + EVERY_HOUR + more)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HOURLY", "MINUTELY", "SECONDLY", "MONTHLY", "YEARLY", "", "DAILY2", "daıly"})
    void aRuleRepeatsDailyOrWeekly(String frequency) {
        assertThat(faults("FREQ=" + frequency)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYDAY=MO", "BYHOUR=1;BYMINUTE=0"})
    void aRuleNeedsItsFrequency(String rule) {
        assertThat(faults(rule)).singleElement().asString().endsWith(" has an RRULE without FREQ");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNT=5, COUNT",
        "UNTIL=20300101T000000Z, UNTIL",
        "WKST=MO, WKST",
        "BYMONTH=1, BYMONTH",
        "BYMONTHDAY=1, BYMONTHDAY",
        "BYSETPOS=1, BYSETPOS",
        "BYSECOND=0, BYSECOND",
        "X-NOTE=1, X-NOTE",
        "BYHOUR =1, 'BYHOUR '",
        "'', ''"
    })
    void aRuleHasNoOtherParts(String part, String name) {
        assertThat(faults("FREQ=DAILY;" + part))
                .singleElement()
                .asString()
                .endsWith(" has an RRULE with the part '" + name
                        + "', only FREQ, INTERVAL, BYDAY, BYHOUR and BYMINUTE are allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=DAILY, FREQ",
        "INTERVAL=1;INTERVAL=1, INTERVAL",
        "BYHOUR=1;BYHOUR=2, BYHOUR",
        "BYDAY=MO;BYDAY=MO, BYDAY"
    })
    void aPartStandsOnce(String parts, String name) {
        assertThat(faults("FREQ=DAILY;" + parts))
                .singleElement()
                .asString()
                .endsWith(" has an RRULE with " + name + " a second time");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BYHOUR=24",
                "BYHOUR=-1",
                "BYHOUR=+1",
                "BYHOUR=001",
                "BYHOUR=1.5",
                "BYHOUR=",
                "BYHOUR",
                "BYHOUR=1,",
                "BYHOUR=,1",
                "BYHOUR=1, 2",
                "BYHOUR=1=2",
                "BYHOUR=\u0663",
                "BYHOUR=99999999999",
                "BYMINUTE=60",
                "BYMINUTE=-1",
                "BYDAY=XX",
                "BYDAY=1MO",
                "BYDAY=MO,,TU",
                "BYDAY=MONDAY",
                "BYDAY=mı",
                "INTERVAL=2",
                "INTERVAL=0",
                "INTERVAL=-1",
                "INTERVAL=11",
                "INTERVAL=1,1",
                "INTERVAL="
            })
    void aValueThatIsNoHourMinuteOrDayIsRefused(String part) {
        assertThat(faults("FREQ=DAILY;" + part)).hasSize(1);
        assertThat(faults("FREQ=WEEKLY;" + part)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BYMINUTE=0,30",
                "BYMINUTE=0,59",
                "BYHOUR=1;BYMINUTE=10,11",
                "BYHOUR=0,23;BYMINUTE=0,59",
                "BYDAY=SU,MO;BYHOUR=0,23;BYMINUTE=59,0"
            })
    void runsAreAtLeastOneHourApart(String parts) {
        assertThat(faults("FREQ=DAILY;" + parts))
                .singleElement()
                .asString()
                .contains(" has an RRULE with runs less than one hour apart: ");
        assertThat(faults("FREQ=WEEKLY;" + parts)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BYHOUR=0,0 | 0 | BYHOUR",
                "BYHOUR=1,01 | 01 | BYHOUR",
                "BYMINUTE=5,5 | 5 | BYMINUTE",
                "BYDAY=MO,MO | MO | BYDAY"
            })
    void noRunIsNamedTwice(String part, String value, String name) {
        assertThat(faults("FREQ=WEEKLY;" + part))
                .singleElement()
                .asString()
                .endsWith(" has an RRULE with '" + value + "' in " + name + " a second time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=DAILY;BYMINUTE=30,", "FREQ=DAILY;é", "FREQ=DAILY;X", "FREQ=DAILY;BYHOUR="})
    void whatIsLongIsCut(String rule) {
        assertThat(faults(rule + "0".repeat(5_000)))
                .singleElement()
                .asString()
                .contains("…")
                .hasSizeLessThan(300);
    }

    @Test
    void aListOfThousandsIsRefusedLikeAnyOther() {
        assertThat(faults("FREQ=DAILY;BYHOUR=0" + ",0".repeat(5_000))).hasSize(1);
    }
}
