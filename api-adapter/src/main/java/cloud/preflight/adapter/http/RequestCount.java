package cloud.preflight.adapter.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * Counts the requests that are under way on all connections, until their answers are written, and marks those that are too
 * many. Health and metrics are told at any time, and the CSBS paths know no such limit. Used by one connection's own thread.
 */
final class RequestCount extends ChannelDuplexHandler {

    /** What marks a request; nobody else's mark is let through. */
    static final String EXCESS = "X-Preflight-Excess";

    private static final Pattern UNCOUNTED =
            Pattern.compile("/(?:health|prometheus|v1/[^/?]+/providers/).*", Pattern.DOTALL);

    private final Semaphore free;
    private final Queue<Boolean> underWay = new ArrayDeque<>();

    /** Of these places each counted request takes one. */
    RequestCount(Semaphore free) {
        this.free = free;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            boolean counted = !UNCOUNTED.matcher(request.uri()).matches();
            boolean taken = counted && free.tryAcquire();
            underWay.add(taken);
            request.headers().remove(EXCESS);
            if (counted && !taken) {
                request.headers().set(EXCESS, "1");
            }
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInformational(message)) {
            end();
        }
        context.write(message, promise);
    }

    private static boolean isInformational(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }

    private void end() {
        if (Boolean.TRUE.equals(underWay.poll())) {
            free.release();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        while (!underWay.isEmpty()) {
            end();
        }
    }
}
