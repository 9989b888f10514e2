package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answer;
import cloud.preflight.facts.FactSource.Unavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers for a store that can't. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<Unavailable, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Unavailable failure) {
        return Errors.response(Answer.Failed.of("request", failure).error());
    }
}
