package cloud.preflight.adapter.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Gives what the framework refuses without a body, a page of another origin for instance, the published shape too. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BareRefusals {

    private static final int FIRST_ERROR = 400;

    @ResponseFilter
    void shape(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.code() >= FIRST_ERROR && response.body() == null) {
            Errors.with(Errors.of(request, response.code()), response);
        }
    }
}
