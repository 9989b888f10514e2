package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.AbstractNioChannel.NioUnsafe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Has an address listened at no more as soon as everybody who waited there is let in: the connections that wait when it is
 * closed are reset, though their clients may have sent a request. Used by the address's own thread only.
 *
 * <p>What a selector knows is not closed before it selects again, which may be many requests later. So the address is taken
 * from its selector first, while whoever comes waits, and is then asked for all of them and closed at once.
 */
final class LastAccepted extends ChannelInboundHandlerAdapter {

    private static final long AGAIN_MILLIS = 1;

    private final List<Object> accepted = new ArrayList<>();

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().unsafe() instanceof NioUnsafe address) {
            context.channel().deregister();
            closeWhenAlone(context, address);
        } else {
            context.close();
        }
    }

    private void closeWhenAlone(ChannelHandlerContext context, NioUnsafe address) {
        if (address.ch().isRegistered()) {
            context.executor().schedule(() -> closeWhenAlone(context, address), AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            return;
        }
        int before;
        do {
            before = accepted.size();
            address.read();
        } while (accepted.size() > before);
        context.close();
        // To open a connection wakes another thread, and somebody could come meanwhile.
        accepted.forEach(context::fireChannelRead);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        accepted.add(message);
    }
}
