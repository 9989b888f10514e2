package cloud.preflight.adapter.http;

import io.netty.util.AsciiString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The time as heads have it, which is put together once a second. Safe for any number of threads. */
final class HttpDate {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static volatile Second last = Second.of(0);

    private record Second(long number, CharSequence text) {

        private static Second of(long number) {
            return new Second(number, AsciiString.of(FORM.format(Instant.ofEpochSecond(number))));
        }
    }

    private HttpDate() {}

    /** The present second. */
    static CharSequence now() {
        return at(TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()));
    }

    /** This second since 1970. */
    static CharSequence at(long number) {
        Second second = last;
        if (second.number() != number) {
            second = Second.of(number);
            last = second;
        }
        return second.text();
    }
}
