package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that is to happen to a connection later. It has to be stopped when the connection has ended: what waits keeps all
 * that belongs to it. Used by the connection's own thread only.
 */
final class Timer {

    private @Nullable Future<?> waiting;

    /** Whether something is to happen. */
    boolean runs() {
        return waiting != null;
    }

    /** Has this happen, and not what was to happen before. */
    void start(ChannelHandlerContext context, Duration after, Runnable what) {
        stop();
        waiting = context.executor()
                .schedule(
                        () -> {
                            waiting = null;
                            what.run();
                        },
                        after.toNanos(),
                        TimeUnit.NANOSECONDS);
    }

    /** Nothing is to happen any more. */
    void stop() {
        if (waiting != null) {
            waiting.cancel(false);
            waiting = null;
        }
    }
}
