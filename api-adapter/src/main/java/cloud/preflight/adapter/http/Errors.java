package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteMatch;
import io.micronaut.web.router.exceptions.DuplicateRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Gives every failure of every layer the published shape. What the framework says of it never leaves. */
@Singleton
final class Errors implements ErrorResponseProcessor<byte[]> {

    private final Router router;

    Errors(Router router) {
        this.router = router;
    }

    static MutableHttpResponse<byte[]> response(ErrorAnswer error) {
        return with(error, HttpResponse.status(HttpStatus.valueOf(error.httpStatus())));
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        ErrorAnswer error = isCause(UnsatisfiedBodyRouteException.class, context)
                ? ErrorAnswer.invalid("there is no body")
                : answer(context.getRequest(), status(context, base.code()));
        return with(error, base.status(error.httpStatus()));
    }

    private static MutableHttpResponse<byte[]> with(ErrorAnswer error, MutableHttpResponse<?> base) {
        return base.body(error.bytes()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean isCause(Class<? extends Throwable> type, ErrorContext context) {
        return context.getRootCause().filter(type::isInstance).isPresent();
    }

    /** The framework's status, but for what it mistakes for something else. */
    private int status(ErrorContext context, int status) {
        Throwable undecodable = undecodable(context.getRequest());
        if (undecodable != null) {
            return status(undecodable);
        }
        if (isCause(DuplicateRouteException.class, context)) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode();
        }
        return status == HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode() && consumed(context.getRequest())
                ? HttpStatus.NOT_ACCEPTABLE.getCode()
                : status;
    }

    /** Whether the body could be read, so that it was the answer's type that no route fits. */
    private boolean consumed(HttpRequest<?> request) {
        return router.findAny(request).stream()
                .map(UriRouteMatch::getRouteInfo)
                .filter(route -> route.getHttpMethodName().equals(request.getMethodName()))
                .anyMatch(route -> route.doesConsume(request.getContentType().orElse(null)));
    }

    /** Why the head of the request is no HTTP; null when it is. */
    private static @Nullable Throwable undecodable(HttpRequest<?> request) {
        return request instanceof NettyHttpRequest<?> netty
                ? netty.getNativeRequest().decoderResult().cause()
                : null;
    }

    private static int status(Throwable undecodable) {
        if (undecodable instanceof TooLongHttpLineException) {
            return HttpStatus.REQUEST_URI_TOO_LONG.getCode();
        }
        return undecodable instanceof TooLongHttpHeaderException
                ? HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.getCode()
                : HttpStatus.BAD_REQUEST.getCode();
    }

    static ErrorAnswer unreadable(HttpRequest<?> request) {
        return ErrorAnswer.ours(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode(),
                what(request) + " can't read a body of this Content-Type or Content-Encoding");
    }

    static String what(HttpRequest<?> request) {
        return request.getMethodName() + " " + request.getPath();
    }

    private static ErrorAnswer answer(HttpRequest<?> request, int status) {
        String what = what(request);
        return switch (status) {
            case 400 -> ErrorAnswer.invalid("the request can't be read");
            case 404 -> ErrorAnswer.ours(status, "There is nothing at " + request.getPath());
            case 405 -> ErrorAnswer.ours(status, "There is no " + what);
            case 406 -> ErrorAnswer.ours(status, what + " can't answer in what the Accept header asks for");
            case 413 -> ErrorAnswer.tooLarge("body");
            case 414 -> ErrorAnswer.ours(status, "The request line is too long");
            case 415 -> unreadable(request);
            case 431 -> ErrorAnswer.ours(status, "The request headers are too long");
            case 503 -> ErrorAnswer.ours(status, "The service can't answer now");
            default -> status < 500 ? ErrorAnswer.ours(status, what + " is refused") : ErrorAnswer.internal("request");
        };
    }
}
