package cloud.preflight.adapter.http;

import cloud.preflight.adapter.answer.ErrorAnswer;
import cloud.preflight.adapter.inventory.Unavailable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers for a store that can't. */
@Singleton
final class UnavailableHandler implements ExceptionHandler<Unavailable, HttpResponse<?>> {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, Unavailable failure) {
        LOG.error("the inventory is unavailable: {}", failure.reason());
        return Errors.response(ErrorAnswer.unavailable());
    }
}
