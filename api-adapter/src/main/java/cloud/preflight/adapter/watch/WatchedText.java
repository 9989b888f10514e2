package cloud.preflight.adapter.watch;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The text of a file, which is read every second: its time stamps may be too coarse to tell that it was changed. A change
 * counts when it is seen a second time, since whoever writes may be in the middle of it. Safe for any number of threads; its
 * listener is told of one change at a time.
 */
public final class WatchedText implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedText.class);
    private static final long SECONDS_BETWEEN = 1;

    private final Reading reading;
    private final Listener listener;
    private final ScheduledExecutorService reader;
    private @Nullable Seen seen;
    private @Nullable Seen told;

    /** Reads the file. */
    @FunctionalInterface
    public interface Reading {

        /** What it holds now. */
        String text() throws IOException;
    }

    /** Hears of what the file holds. */
    public interface Listener {

        /** It holds another text than before, or can be read again. */
        void changed(String text);

        /** It can't be read any more, or for another reason. */
        void unreadable(Exception why);
    }

    private record Seen(@Nullable String text, @Nullable Exception failure) {

        private boolean isLike(@Nullable Seen other) {
            return other != null && Objects.equals(text, other.text) && words().equals(other.words());
        }

        private String words() {
            return String.valueOf(failure);
        }
    }

    /** A file that is not looked at yet. */
    public WatchedText(String thread, Reading reading, Listener listener) {
        this.reading = reading;
        this.listener = listener;
        reader = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread named = new Thread(task, thread);
            named.setDaemon(true);
            return named;
        });
    }

    /** Looks at it again and again. */
    public void start() {
        reader.scheduleWithFixedDelay(this::look, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Looks once, whatever comes of it: it would not be done again otherwise. */
    void look() {
        try {
            lookAgain();
        } catch (RuntimeException | Error failure) {
            LOG.error("a file that may have changed can't be looked at", failure);
        }
    }

    /** Tells of a change that the last look saw too. */
    synchronized void lookAgain() {
        Seen before = seen;
        seen = seen();
        if (seen.isLike(before)) {
            tell(seen);
        }
    }

    /** Tells of a change at once. */
    public synchronized void read() {
        seen = seen();
        tell(seen);
    }

    private Seen seen() {
        try {
            return new Seen(reading.text(), null);
        } catch (IOException | RuntimeException unreadable) {
            return new Seen(null, unreadable);
        }
    }

    private void tell(Seen now) {
        if (now.isLike(told)) {
            return;
        }
        if (now.text() != null) {
            listener.changed(now.text());
        } else if (now.failure() != null) {
            listener.unreadable(now.failure());
        }
        // What could not be told is told again.
        told = now;
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
