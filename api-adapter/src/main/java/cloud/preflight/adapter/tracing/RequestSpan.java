package cloud.preflight.adapter.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;

/** A request that is under way. Safe for any number of threads. */
public final class RequestSpan {

    private static final int FIRST_FAULT_OF_OURS = 500;

    private final String method;
    private final Span span;
    private final Context context;

    RequestSpan(String method, Span span, Context context) {
        this.method = method;
        this.span = span;
        this.context = context;
    }

    /** What this thread does now is done for the request, until what is given is run on the same thread. */
    @SuppressWarnings("MustBeClosedChecker")
    public Runnable enter() {
        Scope scope = context.makeCurrent();
        return scope::close;
    }

    /**
     * It is answered.
     *
     * @param route the route as it is written, not as it was asked for
     */
    public void end(String route, int status) {
        span.updateName(method + " " + route)
                .setAttribute("http.route", route)
                .setAttribute("http.response.status_code", status);
        if (status >= FIRST_FAULT_OF_OURS) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }
}
