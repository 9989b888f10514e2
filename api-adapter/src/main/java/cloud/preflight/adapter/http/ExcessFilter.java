package cloud.preflight.adapter.http;

import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Refuses a request that is one too many, before it costs anything. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(CredentialsFilter.FIRST - 1)
final class ExcessFilter {

    @RequestFilter
    @Nullable
    HttpResponse<?> refusal(HttpRequest<?> request) {
        return request.getHeaders().contains(RequestCount.EXCESS)
                ? Errors.response(ErrorAnswer.ours(
                                HttpStatus.SERVICE_UNAVAILABLE.getCode(), "There are too many requests under way"))
                        .header(HttpHeaders.RETRY_AFTER, "1")
                : null;
    }
}
