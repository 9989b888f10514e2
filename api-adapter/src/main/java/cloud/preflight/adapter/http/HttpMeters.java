package cloud.preflight.adapter.http;

import cloud.preflight.adapter.metrics.Metrics;
import cloud.preflight.adapter.metrics.RequestMeters;
import cloud.preflight.answers.ErrorAnswer;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Measures every request until its answer begins, and counts what is refused.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(property = MetricsController.SETTING, notEquals = "false")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HttpMeters {

    private static final String START = "preflight.start";

    private final RouteNames routes = new RouteNames();
    private final BeanProvider<Metrics> metrics;
    private volatile @Nullable RequestMeters known;

    /** They may still be on their way while the service starts. */
    HttpMeters(BeanProvider<Metrics> metrics) {
        this.metrics = metrics;
    }

    private RequestMeters meters() {
        RequestMeters meters = known;
        if (meters == null) {
            meters = metrics.get().requests();
            known = meters;
        }
        return meters;
    }

    /** A request was answered with an error without any filter having seen it. */
    void refused(int status, String code) {
        meters().refused(status, code);
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(START, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        RequestMeters meters = meters();
        long nanos = request.getAttribute(START, Long.class)
                .map(start -> System.nanoTime() - start)
                .orElse(0L);
        meters.answered(request.getMethod().name(), routes.of(request), response.code(), nanos, TimeUnit.NANOSECONDS);
        response.getAttribute(Errors.ERROR, ErrorAnswer.class)
                .ifPresent(error -> meters.refused(response.code(), error.code()));
    }
}
