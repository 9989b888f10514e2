package cloud.preflight.adapter.http;

import cloud.preflight.adapter.tracing.RequestSpan;
import cloud.preflight.adapter.tracing.Tracing;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Traces every request until its answer begins, and what is done for it on whichever thread. */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Requires(bean = Tracing.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter {

    private static final String SPAN = "preflight.span";

    private final Tracing tracing;
    private final RouteNames routes = new RouteNames();

    TraceFilter(Tracing tracing) {
        this.tracing = tracing;
    }

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        RequestSpan span = tracing.request(
                request.getMethod().name(), name -> request.getHeaders().get(name));
        request.setAttribute(SPAN, span);
        context.add(new Traced(span));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        request.getAttribute(SPAN, RequestSpan.class).ifPresent(span -> span.end(routes.of(request), response.code()));
    }

    private record Traced(RequestSpan span) implements ThreadPropagatedContextElement<Runnable> {

        @Override
        public Runnable updateThreadContext() {
            return span.enter();
        }

        @Override
        public void restoreThreadContext(Runnable left) {
            left.run();
        }
    }
}
