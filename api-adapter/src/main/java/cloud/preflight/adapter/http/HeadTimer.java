package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection whose client sends bytes that give nothing for too long: the head of a request that comes byte by byte, or
 * what stands between the pieces of a body. Used by the connection's own thread only.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {

    private final Duration longest;
    private long decoded;
    private boolean waiting;

    HeadTimer(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long before = decoded;
        context.fireChannelRead(message);
        if (before == decoded && !waiting) {
            waiting = true;
            context.executor().schedule(() -> end(context, before), longest.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void end(ChannelHandlerContext context, long before) {
        waiting = false;
        if (before == decoded) {
            context.close();
        }
    }

    /** The bytes gave something. */
    void decoded() {
        decoded++;
    }
}
