package cloud.preflight.adapter.http;

import cloud.preflight.adapter.answer.ErrorAnswer;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** Gives every failure of every layer the published shape. What the framework says of it never leaves. */
@Singleton
final class Errors implements ErrorResponseProcessor<byte[]> {

    static MutableHttpResponse<byte[]> response(ErrorAnswer error) {
        return with(error, HttpResponse.status(error.httpStatus(), ""));
    }

    @Override
    public MutableHttpResponse<byte[]> processResponse(ErrorContext context, MutableHttpResponse<?> base) {
        ErrorAnswer error = answer(context.getRequest(), base.code());
        return with(error, base.status(error.httpStatus()));
    }

    private static MutableHttpResponse<byte[]> with(ErrorAnswer error, MutableHttpResponse<?> base) {
        return base.body(error.bytes()).contentType(MediaType.APPLICATION_JSON_TYPE);
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
