package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Set;

/**
 * Makes of the headers what the framework can deal with. A body that does not say what it is is taken for JSON, and {@code
 * Accept-Charset}, which never counts since every answer is in UTF-8, is left out: a broken one would fail the request. A
 * plus in a path stands for itself, and not for a space as it does in a query.
 */
final class RequestHeaders extends ChannelInboundHandlerAdapter {

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            request.setUri(withPlusInPath(request.uri()));
            request.headers().remove(HttpHeaderNames.ACCEPT_CHARSET);
            if (WITH_BODY.contains(request.method()) && !request.headers().contains(HttpHeaderNames.CONTENT_TYPE)) {
                request.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
            }
        }
        context.fireChannelRead(message);
    }

    private static String withPlusInPath(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return path.indexOf('+') < 0 ? uri : path.replace("+", "%2B") + uri.substring(path.length());
    }
}
