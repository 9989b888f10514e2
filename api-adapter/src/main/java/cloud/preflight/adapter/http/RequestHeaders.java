package cloud.preflight.adapter.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes of a request's head what the framework can deal with. A body that does not say what it is is taken for JSON, one that
 * says what is no media type for bytes, and {@code Accept-Charset}, which never counts since every answer is in UTF-8, is left
 * out: a broken one would fail the request. A plus in a path stands for itself, and not for a space as it does in a query. A
 * head of a version that is not spoken here, or without a host, is marked as broken; whoever speaks 1.0 does not wait to be
 * asked for a body, and whoever speaks a later 1 understands 1.1.
 */
final class RequestHeaders extends ChannelInboundHandlerAdapter {

    private static final Pattern LANGUAGE = Pattern.compile("\\s*[A-Za-z0-9*]");
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[^/;,\\s]+/[^/;,\\s]+");
    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            version(request);
            request.setUri(withPlusInPath(request.uri()));
            request.headers().remove(HttpHeaderNames.ACCEPT_CHARSET);
            acceptLanguage(request);
            contentType(request);
        }
        context.fireChannelRead(message);
    }

    /** What is no language would fail the request. */
    private static void acceptLanguage(HttpRequest request) {
        if (request.headers().contains(HttpHeaderNames.ACCEPT_LANGUAGE)) {
            String languages = String.join(",", request.headers().getAll(HttpHeaderNames.ACCEPT_LANGUAGE));
            String known = Stream.of(languages.split(","))
                    .filter(range -> LANGUAGE.matcher(range).lookingAt())
                    .collect(Collectors.joining(","));
            request.headers().remove(HttpHeaderNames.ACCEPT_LANGUAGE);
            if (!known.isEmpty()) {
                request.headers().set(HttpHeaderNames.ACCEPT_LANGUAGE, known);
            }
        }
    }

    /** What is no media type at all would fit every route, of which none would be chosen before credentials are asked for. */
    private static void contentType(HttpRequest request) {
        String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (type.isBlank()) {
            request.headers().remove(HttpHeaderNames.CONTENT_TYPE);
            if (WITH_BODY.contains(request.method())) {
                request.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_JSON);
            }
        } else if (!MEDIA_TYPE.matcher(type).lookingAt()) {
            request.headers().set(HttpHeaderNames.CONTENT_TYPE, HttpHeaderValues.APPLICATION_OCTET_STREAM);
        }
    }

    /** The answer has the request's version. */
    private static void version(HttpRequest request) {
        if (request.decoderResult().isSuccess()) {
            BrokenHead.in(request).ifPresent(broken -> request.setDecoderResult(DecoderResult.failure(broken)));
        }
        if (request.protocolVersion().equals(HttpVersion.HTTP_1_0)) {
            request.headers().remove(HttpHeaderNames.EXPECT);
        } else {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
        }
    }

    private static String withPlusInPath(String uri) {
        int query = uri.indexOf('?');
        String path = query < 0 ? uri : uri.substring(0, query);
        return path.indexOf('+') < 0 ? uri : path.replace("+", "%2B") + uri.substring(path.length());
    }
}
