package cloud.preflight.adapter.http;

import cloud.preflight.adapter.answer.ErrorAnswer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Gives every failure of every layer the published shape. What the framework says of it never leaves. */
@Singleton
final class Errors implements ErrorResponseProcessor<byte[]> {

    static MutableHttpResponse<byte[]> response(ErrorAnswer error) {
        return with(error, HttpResponse.status(HttpStatus.valueOf(error.httpStatus())));
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        Throwable undecodable = undecodable(context.getRequest());
        int status = undecodable == null ? base.code() : status(undecodable);
        ErrorAnswer error = undecompressable(context)
                ? ErrorAnswer.invalid("the body is not what its Content-Encoding says")
                : answer(context.getRequest(), status);
        return with(error, base.status(error.httpStatus()));
    }

    private static MutableHttpResponse<byte[]> with(ErrorAnswer error, MutableHttpResponse<?> base) {
        return base.body(error.bytes()).contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static boolean undecompressable(ErrorContext context) {
        return context.getRootCause()
                .filter(DecompressionException.class::isInstance)
                .isPresent();
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

    private static ErrorAnswer answer(HttpRequest<?> request, int status) {
        String what = request.getMethodName() + " " + request.getPath();
        return switch (status) {
            case 400 -> ErrorAnswer.invalid("the request can't be read");
            case 404 -> ErrorAnswer.ours(status, "There is nothing at " + request.getPath());
            case 405 -> ErrorAnswer.ours(status, "There is no " + what);
            case 406 -> ErrorAnswer.ours(status, what + " can't answer in what the Accept header asks for");
            case 413 -> ErrorAnswer.ours(status, "The body is too large");
            case 414 -> ErrorAnswer.ours(status, "The request line is too long");
            case 415 -> ErrorAnswer.ours(status, what + " can't read a body of this Content-Type");
            case 431 -> ErrorAnswer.ours(status, "The request headers are too long");
            case 503 -> ErrorAnswer.ours(status, "The service can't answer now");
            default -> status < 500 ? ErrorAnswer.ours(status, what + " is refused") : ErrorAnswer.internal("request");
        };
    }
}
