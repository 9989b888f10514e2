package cloud.preflight.adapter.command;

import cloud.preflight.fleet.FleetProgress;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Shows how far a fleet is, first while it is read, then while it is decided. Safe for any number of threads. */
final class FleetWatch implements FleetProgress {

    private final Streams streams;
    private @Nullable Progress progress;

    FleetWatch(Streams streams) {
        this.streams = streams;
    }

    /** Bytes are read, so many in all; a negative number where nobody knows. */
    void reading(long total) {
        follow(Progress.of(total, "documents read", streams, System::nanoTime));
    }

    /** Records are decided, which have so many bytes. */
    void deciding(long total) {
        follow(Progress.of(total, "servers decided", streams, System::nanoTime));
    }

    /** There is nothing more to show. */
    void end() {
        follow(null);
    }

    private synchronized void follow(@Nullable Progress next) {
        if (progress != null) {
            progress.erase();
        }
        progress = next;
    }

    @Override
    public void documents(long more) {
        done(more, 0);
    }

    @Override
    public void decided(long servers, long bytes) {
        done(servers, bytes);
    }

    private synchronized void done(long more, long bytes) {
        if (progress != null) {
            progress.done(more);
            progress.read(bytes);
        }
    }

    /** The same stream; what is read from it counts. */
    InputStream counted(InputStream in) {
        return streams.terminal() ? new CountedInput(in, bytes -> done(0, bytes)) : in;
    }
}
