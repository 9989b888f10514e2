package cloud.preflight.adapter.http;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days of UTC from {@code first} on, and before {@code end}. */
record Days(Instant first, Instant end) {

    static final String WANTED = "from must be a day, 2026-11-27 for instance, and days from 1 to 100";

    private static final int MOST = 100;
    private static final int LAST_YEAR = 9998;

    /** As they are asked for; empty where that can't be read, or is too much. */
    static Optional<Days> of(@Nullable String from, @Nullable String days) {
        if (from == null || days == null || !days.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int count = Integer.parseInt(days);
        try {
            LocalDate day = LocalDate.parse(from);
            Instant first = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            return count < 1 || count > MOST || day.getYear() < 1 || day.getYear() > LAST_YEAR
                    ? Optional.empty()
                    : Optional.of(new Days(first, first.plus(Duration.ofDays(count))));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }
}
