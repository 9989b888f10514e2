package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.internal.text.Shown;
import io.micronaut.context.BeanProvider;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.management.endpoint.annotation.Selector;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import io.micronaut.web.router.exceptions.DuplicateRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every failure of every layer the published shape. What the framework says of it never leaves. */
@Singleton
final class Errors implements ErrorResponseProcessor<byte[]> {

    /** Under which name an answer has its error. */
    static final String ERROR = "preflight.error";

    private final Router router;
    private final BeanProvider<HttpMeters> meters;

    Errors(Router router, BeanProvider<HttpMeters> meters) {
        this.router = router;
        this.meters = meters;
    }

    static MutableHttpResponse<byte[]> response(ErrorAnswer error) {
        return with(error, HttpResponse.status(HttpStatus.valueOf(error.httpStatus())));
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        HttpRequest<?> request = context.getRequest();
        int status = status(context, base.code());
        if (status == HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode()) {
            return unsupported(request);
        }
        ErrorAnswer error = problem(context).map(ErrorAnswer::invalid).orElseGet(() -> of(request, status));
        if (undecodable(request) != null) {
            // No filter sees it, which would count it.
            meters.ifPresent(measuring -> measuring.refused(error.httpStatus(), error.code()));
        }
        return with(error, base.status(error.httpStatus()));
    }

    /** What is known to be wrong with a bad request. */
    private static Optional<String> problem(ErrorContext context) {
        if (isCause(UnsatisfiedBodyRouteException.class, context)) {
            return Optional.of("there is no body");
        }
        return isCause(URISyntaxException.class, context)
                ? Optional.of("the path or query is not percent-encoded as it should be")
                : Optional.empty();
    }

    static MutableHttpResponse<byte[]> with(ErrorAnswer error, MutableHttpResponse<?> base) {
        byte[] body = error.bytes();
        // Its length is said, since the answer to HEAD has no body that it could be told from, and its connection would
        // end.
        MutableHttpResponse<byte[]> response =
                base.body(body).contentType(MediaType.APPLICATION_JSON_TYPE).contentLength(body.length);
        response.setAttribute(ERROR, error);
        if (error.httpStatus() == HttpStatus.UNAUTHORIZED.getCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response;
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
        if (isNoSuchPath(context)) {
            return HttpStatus.NOT_FOUND.getCode();
        }
        return status == HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode() && consumed(context.getRequest())
                ? HttpStatus.NOT_ACCEPTABLE.getCode()
                : status;
    }

    /** A part of the path is one of a few, and this is none of them. */
    private static boolean isNoSuchPath(ErrorContext context) {
        return context.getRootCause()
                .filter(cause -> cause instanceof ConversionErrorException conversion
                        && conversion.getArgument().isAnnotationPresent(Selector.class))
                .isPresent();
    }

    /** Whether the body could be read, so that it was the answer's type that no route fits. */
    private boolean consumed(HttpRequest<?> request) {
        return routes(request)
                .anyMatch(route -> route.doesConsume(request.getContentType().orElse(null)));
    }

    /** The framework looks at the type before the method, which may be none that the path has. */
    private MutableHttpResponse<byte[]> unsupported(HttpRequest<?> request) {
        Set<MediaType> readable =
                routes(request).flatMap(route -> route.getConsumes().stream()).collect(Collectors.toSet());
        if (!readable.isEmpty()) {
            return Unreadable.type(request, readable);
        }
        String allowed = router.findAny(request).stream()
                .map(route -> route.getRouteInfo().getHttpMethodName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
        return response(of(request, HttpStatus.METHOD_NOT_ALLOWED.getCode())).header(HttpHeaders.ALLOW, allowed);
    }

    /** Those of the path and the method. */
    private Stream<UriRouteInfo<Object, Object>> routes(HttpRequest<?> request) {
        return router.findAny(request).stream()
                .map(UriRouteMatch::getRouteInfo)
                .filter(route -> route.getHttpMethodName().equals(request.getMethodName()));
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

    static String what(HttpRequest<?> request) {
        return request.getMethodName() + " " + request.getPath();
    }

    /** What an error of this status is, as far as the request tells. */
    static ErrorAnswer of(HttpRequest<?> request, int status) {
        String what = what(request);
        return switch (status) {
            case 400 ->
                ErrorAnswer.invalid(
                        undecodable(request) instanceof BrokenHead broken
                                ? String.valueOf(broken.getMessage())
                                : "the request can't be read");
            case 403 ->
                ErrorAnswer.ours(
                        status,
                        "A page of " + Shown.of(request.getOrigin().orElse("another origin"))
                                + " may not ask a service on this machine");
            case 404 -> ErrorAnswer.ours(status, "There is nothing at " + request.getPath());
            case 405 -> ErrorAnswer.ours(status, "There is no " + what);
            case 406 -> ErrorAnswer.ours(status, what + " can't answer in what the Accept header asks for");
            case 413 -> ErrorAnswer.tooLarge("body");
            case 414 -> ErrorAnswer.ours(status, "The request line is too long");
            case 431 -> ErrorAnswer.ours(status, "The request headers are too long");
            case 503 -> ErrorAnswer.ours(status, "The service can't answer now");
            default -> status < 500 ? ErrorAnswer.ours(status, what + " is refused") : ErrorAnswer.internal("request");
        };
    }
}
