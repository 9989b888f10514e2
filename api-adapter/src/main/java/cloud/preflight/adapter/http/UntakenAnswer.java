package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;
import java.util.Objects;

/**
 * Ends a connection whose client takes nothing of what waits to be written, and would keep the memory that it has. Used by the
 * connection's own thread only.
 */
final class UntakenAnswer {

    private final Duration longest;
    private final Timer timer = new Timer();
    private int seen;

    UntakenAnswer(Duration longest) {
        this.longest = longest;
    }

    /** Looks after a while whether anything was taken, as long as much waits. */
    void watch(ChannelHandlerContext context) {
        if (!timer.runs()
                && !context.channel().isWritable()
                && context.channel().isOpen()) {
            seen = state(context);
            timer.start(context, longest, () -> look(context));
        }
    }

    private void look(ChannelHandlerContext context) {
        if (!context.channel().isWritable() && seen == state(context)) {
            context.pipeline().fireUserEventTriggered(Connection.CUT);
        } else {
            watch(context);
        }
    }

    /** There is no connection any more, and nothing of it is kept. */
    void end() {
        timer.stop();
    }

    /** Differs once anything is taken, or more is to be written. */
    private static int state(ChannelHandlerContext context) {
        ChannelOutboundBuffer waiting = context.channel().unsafe().outboundBuffer();
        return waiting == null
                ? 0
                : Objects.hash(
                        System.identityHashCode(waiting.current()),
                        waiting.currentProgress(),
                        waiting.totalPendingWriteBytes());
    }
}
