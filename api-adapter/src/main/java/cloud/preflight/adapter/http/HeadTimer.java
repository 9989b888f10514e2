package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;

/**
 * Ends a connection whose client sends bytes that give nothing for too long: the head of a request that comes byte by byte, or
 * what stands between the pieces of a body. Nothing of a connection that has ended is kept. Used by the connection's own thread
 * only.
 */
final class HeadTimer extends ChannelInboundHandlerAdapter {

    private final Duration longest;
    private final Timer timer = new Timer();
    private long decoded;

    HeadTimer(Duration longest) {
        this.longest = longest;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long before = decoded;
        context.fireChannelRead(message);
        if (before == decoded && !timer.runs() && context.channel().isOpen()) {
            timer.start(context, longest, () -> end(context, before));
        }
    }

    private void end(ChannelHandlerContext context, long before) {
        if (before == decoded) {
            context.close();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        timer.stop();
    }

    /** The bytes gave something. */
    void decoded() {
        decoded++;
    }
}
