package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;

/**
 * Adds to the head of every answer what the framework leaves out: that any may be compressed, which caches have to know, and
 * the date, which it would put together anew for each. HTTP/1.0 knows no chunks, so the end of the connection ends the answer.
 */
final class AnswerHeaders extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            complete(response.headers());
            if (response.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
                response.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
            }
        }
        context.write(message, promise);
    }

    private static void complete(HttpHeaders headers) {
        String varies = headers.get(HttpHeaderNames.VARY);
        headers.set(
                HttpHeaderNames.VARY,
                varies == null
                        ? HttpHeaderNames.ACCEPT_ENCODING
                        : varies + ", " + io.micronaut.http.HttpHeaders.ACCEPT_ENCODING);
        if (HeadFilter.NOT_TOLD.equals(headers.get(HttpHeaderNames.CONTENT_LENGTH))) {
            headers.remove(HttpHeaderNames.CONTENT_LENGTH);
        }
        if (!headers.contains(HttpHeaderNames.DATE)) {
            headers.set(HttpHeaderNames.DATE, HttpDate.now());
        }
    }
}
