package cloud.preflight.adapter.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.concurrent.TimeUnit;

/**
 * A client's connection. Once it is told to end it does so without losing a request: every answer then carries {@code
 * Connection: close}, and without a request it ends after a second. In the middle of a body that is no HTTP it ends at
 * once. Used by the connection's own thread only.
 */
final class Connection extends ChannelDuplexHandler {

    /** The event that tells a connection to end. */
    static final Object END = new Object();

    static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

    private int underWay;
    private long quietSince;
    private boolean ending;
    private boolean lastAnswer;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            underWay++;
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            content.release();
            context.close();
            return;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            if (response.status().codeClass() == HttpStatusClass.INFORMATIONAL) {
                context.write(message, promise);
                return;
            }
            if (ending) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                lastAnswer = true;
            }
        }
        context.write(message, message instanceof LastHttpContent ? answered(context, promise) : promise);
    }

    private ChannelPromise answered(ChannelHandlerContext context, ChannelPromise promise) {
        underWay--;
        quietSince = System.nanoTime();
        return lastAnswer ? promise.unvoid().addListener(written -> closeWhenAnswered(context)) : promise;
    }

    /** Another request may have come together with the one that was answered. */
    private void closeWhenAnswered(ChannelHandlerContext context) {
        if (underWay == 0) {
            context.close();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == END) {
            ending = true;
            quietSince = System.nanoTime();
            closeWhenQuiet(context);
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    private void closeWhenQuiet(ChannelHandlerContext context) {
        long left = underWay > 0 ? QUIET_NANOS : QUIET_NANOS - (System.nanoTime() - quietSince);
        if (left <= 0) {
            context.close();
        } else if (context.channel().isActive()) {
            context.executor().schedule(() -> closeWhenQuiet(context), left, TimeUnit.NANOSECONDS);
        }
    }
}
