package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.nio.AbstractNioChannel.NioUnsafe;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has an address listened at no more as soon as everybody who waited there is let in: the connections that wait when it is
 * closed are reset, though their clients may have sent a request. Used by the address's own thread only.
 *
 * <p>What a selector knows is not closed before it selects again, which may be many requests later. So the address is taken
 * from its selector first. Then whoever comes again waits, so that hardly anybody is on the way when the last is let in.
 */
final class LastAccepted extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(LastAccepted.class);

    /** In this time whoever has a connection is answered, and waits for another one. */
    private static final long PATIENCE_MILLIS = 100;

    private static final long AGAIN_MILLIS = 1;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        if (context.channel().unsafe() instanceof NioUnsafe address
                && address.ch() instanceof ServerSocketChannel socket) {
            context.channel().deregister();
            later(PATIENCE_MILLIS, context, socket);
        } else {
            context.close();
        }
    }

    private static void later(long millis, ChannelHandlerContext context, ServerSocketChannel socket) {
        context.executor().schedule(() -> end(context, socket), millis, TimeUnit.MILLISECONDS);
    }

    private static void end(ChannelHandlerContext context, ServerSocketChannel socket) {
        if (socket.isRegistered()) {
            later(AGAIN_MILLIS, context, socket);
            return;
        }
        for (SocketChannel one : closed(socket)) {
            context.fireChannelRead(new NioSocketChannel(context.channel(), one));
        }
        context.close();
    }

    /** Closes an address, and gives those who waited there. */
    private static List<SocketChannel> closed(ServerSocketChannel socket) {
        List<SocketChannel> waited = new ArrayList<>();
        try (socket) {
            for (SocketChannel one = socket.accept(); one != null; one = socket.accept()) {
                waited.add(one);
            }
        } catch (IOException failure) {
            LOG.warn("not everybody who waited for a connection got one: {}", failure.getMessage());
        }
        return waited;
    }
}
