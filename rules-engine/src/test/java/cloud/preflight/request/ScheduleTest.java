package cloud.preflight.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a policy runs. */
class ScheduleTest {

    /** A Friday. */
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static List<String> runs(String rule, int count) {
        return Schedule.of("BEGIN:VEVENT\nRRULE:" + rule + "\nEND:VEVENT")
                .runsFrom(NOW)
                .limit(count)
                .map(Instant::toString)
                .toList();
    }

    @Test
    void aDailyRuleRunsAtEachOfItsTimes() {
        assertThat(runs("FREQ=DAILY;BYHOUR=6,18;BYMINUTE=30", 3))
                .containsExactly("2026-11-27T18:30:00Z", "2026-11-28T06:30:00Z", "2026-11-28T18:30:00Z");
    }

    @Test
    void aWeeklyRuleRunsOnItsDays() {
        assertThat(runs("freq=weekly;byday=mo,fr;byhour=12", 3))
                .containsExactly("2026-11-27T12:00:00Z", "2026-11-30T12:00:00Z", "2026-12-04T12:00:00Z");
    }

    @Test
    void aRuleWithoutATimeRunsAtMidnightAndWithoutADayOnMondays() {
        assertThat(runs("FREQ=WEEKLY", 2)).containsExactly("2026-11-30T00:00:00Z", "2026-12-07T00:00:00Z");
    }

    @Test
    void theLeapDayIsADayToo() {
        assertThat(Schedule.of("BEGIN:VEVENT\nRRULE:FREQ=DAILY\nEND:VEVENT")
                        .runsFrom(Instant.parse("2028-02-28T00:00:01Z"))
                        .limit(2))
                .containsExactly(Instant.parse("2028-02-29T00:00:00Z"), Instant.parse("2028-03-01T00:00:00Z"));
    }

    @Test
    void aPatternThatNoPolicyCouldHaveIsRefused() {
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> Schedule.of("BEGIN:VEVENT\nRRULE:FREQ=MONTHLY\nEND:VEVENT"))
                .satisfies(invalid -> assertThat(invalid.faults())
                        .containsExactly(new Fault("", "has an RRULE with 'MONTHLY' in FREQ, which is not allowed")));
    }
}
