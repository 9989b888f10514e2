package cloud.preflight.adapter.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Names the request in every line that is logged while it is answered, on whichever thread. Last of all, since each filter behind
 * it would have its thread named and unnamed.
 */
@ServerFilter(Filter.MATCH_ALL_PATTERN)
@Order(Ordered.LOWEST_PRECEDENCE)
final class LoggedRequestId {

    private static final String KEY = "request_id";

    @RequestFilter
    void name(HttpRequest<?> request, MutablePropagatedContext context) {
        String id = request.getHeaders().get(RequestId.HEADER);
        if (id != null) {
            context.add(new Named(id));
        }
    }

    /** What a filter that comes before this one does, whose lines are to name the request too. */
    static <T> T naming(HttpRequest<?> request, Supplier<T> work) {
        String id = request.getHeaders().get(RequestId.HEADER);
        return id == null
                ? work.get()
                : PropagatedContext.getOrEmpty().plus(new Named(id)).propagate(work);
    }

    private record Named(String id) implements ThreadPropagatedContextElement<String> {

        @Override
        public @Nullable String updateThreadContext() {
            String before = MDC.get(KEY);
            MDC.put(KEY, id);
            return before;
        }

        @Override
        public void restoreThreadContext(@Nullable String before) {
            if (before == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, before);
            }
        }
    }
}
