package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a connection whose client sends bytes that give nothing for too long: the head of a request that comes byte by byte, or
 * what stands between the pieces of a body. Nothing of a connection that has ended is kept. Used by the connection's own thread
 * only.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {

    private final Duration longest;
    private long decoded;
    private @Nullable Future<?> waiting;

    HeadTimer(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long before = decoded;
        context.fireChannelRead(message);
        if (before == decoded && waiting == null && context.channel().isOpen()) {
            waiting = context.executor().schedule(() -> end(context, before), longest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void end(ChannelHandlerContext context, long before) {
        waiting = null;
        if (before == decoded) {
            context.close();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    /** The bytes gave something. */
    void decoded() {
        decoded++;
    }
}
