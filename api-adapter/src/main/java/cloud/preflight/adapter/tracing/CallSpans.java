package cloud.preflight.adapter.tracing;

import cloud.preflight.live.Calls;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;

/** Traces calls to other services, which are told by {@code traceparent} what they belong to. */
final class CallSpans implements Calls {

    private static final int FIRST_FAULT = 400;

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    CallSpans(Tracer tracer, TextMapPropagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Override
    public Call begin(String method, String service) {
        Span span = tracer.spanBuilder(method + " " + service)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute("http.request.method", method)
                .startSpan();
        Map<String, String> headers = new HashMap<>();
        propagator.inject(Context.current().with(span), headers, (into, name, value) -> {
            if (into != null) {
                into.put(name, value);
            }
        });
        return new CallSpan(span, Map.copyOf(headers));
    }

    private record CallSpan(Span span, Map<String, String> headers) implements Call {

        @Override
        public void end(int status) {
            if (status > 0) {
                span.setAttribute("http.response.status_code", status);
            }
            if (status == 0 || status >= FIRST_FAULT) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }

    @Override
    public Executor carrying(Executor executor) {
        return Context.taskWrapping(executor);
    }
}
