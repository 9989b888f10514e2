package cloud.preflight.adapter.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How far the reading of files is: one line on standard error that is written anew twice a second, where that is a terminal,
 * and nothing elsewhere. Not safe for several threads at once.
 */
final class Progress {

    private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long UNKNOWN = -1;
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final double MINUTE = 60;
    private static final double HOUR = 3_600;
    private static final double LONGEST = 99 * HOUR;
    private static final int THOUSAND = 1_000;
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private final Streams streams;
    private final String unit;
    private final LongSupplier clock;
    private final long started;
    private long total;
    private long bytes;
    private long done;
    private long shownAt;
    private int width;

    private Progress(Streams streams, String unit, LongSupplier clock, long total) {
        this.streams = streams;
        this.unit = unit;
        this.clock = clock;
        this.total = total;
        started = clock.getAsLong();
        shownAt = started;
    }

    /**
     * The reading of these files, which starts now.
     *
     * @param unit what becomes of what is read, {@code answered} for instance
     * @param clock nanoseconds since whenever
     */
    static Progress of(List<Path> files, String unit, Streams streams, LongSupplier clock) {
        return new Progress(streams, unit, clock, streams.terminal() ? total(files) : UNKNOWN);
    }

    /** The work on so many bytes, of which nobody knows how many they are where the number is negative. */
    static Progress of(long total, String unit, Streams streams, LongSupplier clock) {
        return new Progress(streams, unit, clock, total < 0 ? UNKNOWN : total);
    }

    /** Of a pipe nobody knows how long it is. */
    private static long total(List<Path> files) {
        long total = 0;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return UNKNOWN;
            }
            try {
                total += Files.size(file);
            } catch (IOException unreadable) {
                return UNKNOWN;
            }
        }
        return total;
    }

    /** The same stream; what is read from it counts. */
    InputStream counted(InputStream in) {
        if (in instanceof MarkedText) {
            // There are fewer or more bytes of it than the file has.
            total = UNKNOWN;
        }
        return streams.terminal() ? new CountedInput(in, this::read) : in;
    }

    /** So many more bytes were read. */
    void read(long more) {
        bytes += more;
        if (streams.terminal()) {
            long now = clock.getAsLong();
            if (now - shownAt >= EVERY) {
                shownAt = now;
                show(text((now - started) / NANOS));
            }
        }
    }

    /** So many more are done. */
    void done(long more) {
        done += more;
    }

    /** Removes the line: for good, or until the next is due. */
    void erase() {
        if (width > 0) {
            show("");
            streams.err().print('\r');
        }
    }

    private void show(String text) {
        streams.err().print('\r' + text + " ".repeat(Math.max(width - text.length(), 0)));
        streams.err().flush();
        width = text.length();
    }

    private String text(double seconds) {
        double rate = bytes / seconds;
        String line = total == UNKNOWN ? size(bytes) : share() + " % of " + size(total);
        if (done > 0) {
            line += String.format(Locale.ROOT, ", %,d %s", done, unit);
        }
        line += ", " + size(rate) + "/s";
        return total == UNKNOWN || bytes == 0 ? line : line + ", " + time((total - bytes) / rate) + " left";
    }

    private long share() {
        // A file may grow while it is read, and an empty one is read at once.
        return total <= bytes ? 100 : bytes * 100 / total;
    }

    private static String size(double bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= THOUSAND && unit < UNITS.size() - 1) {
            value /= THOUSAND;
            unit++;
        }
        return String.format(Locale.ROOT, unit > 0 && value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS.get(unit));
    }

    private static String time(double seconds) {
        double left = Math.min(Math.max(seconds, 0), LONGEST);
        if (left < MINUTE) {
            return Math.round(left) + " s";
        }
        return left < HOUR ? Math.round(left / MINUTE) + " min" : Math.round(left / HOUR) + " h";
    }
}
