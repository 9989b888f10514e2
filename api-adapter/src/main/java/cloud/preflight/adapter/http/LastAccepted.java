package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;

/**
 * Has an address listened at no more as soon as everybody who waited there is let in: the connections that wait when it is
 * closed are reset, though their clients may have sent a request. Used by the address's own thread only.
 */
final class LastAccepted extends ChannelInboundHandlerAdapter {

    /** So many are let in at a time; fewer were all that waited. */
    private static final int TOGETHER = 16;

    /** Where nobody has come for so long, nobody waits. */
    private static final long PATIENCE_MILLIS = 50;

    private int accepted;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.executor().schedule(() -> context.close(), PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        accepted++;
        context.fireChannelRead(message);
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (accepted < TOGETHER) {
            context.close();
        } else {
            accepted = 0;
            context.fireChannelReadComplete();
        }
    }
}
