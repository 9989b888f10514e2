package cloud.preflight.adapter.tracing;

import cloud.preflight.answers.DecisionListener;
import cloud.preflight.facts.FactSource;
import cloud.preflight.live.Calls;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Traces requests, and what is done for them, to where the environment says: {@code OTEL_…}. No attribute has what a caller
 * sends: neither token nor document, nor the id of either. Safe for any number of threads.
 */
public final class Tracing implements AutoCloseable {

    /** What holds unless the environment says otherwise: no library for gRPC is there. */
    private static final Map<String, String> USUAL = Map.of(
            "otel.service.name", "preflight",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private static final long CLOSING_SECONDS = 3;
    private static final String UNEXPECTED = "Unexpected configuration error";

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;
    private final TextMapPropagator propagator;

    private Tracing(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
        tracer = sdk.getTracer("cloud.preflight");
        propagator = sdk.getPropagators().getTextMapPropagator();
    }

    /**
     * As the environment, and properties of the program of the same names, say.
     *
     * @throws IllegalArgumentException when they can't be, with what is wrong in words
     */
    public static Tracing ofEnvironment() {
        SdkLog.bridge();
        try {
            return new Tracing(AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> USUAL)
                    .disableShutdownHook()
                    .build()
                    .getOpenTelemetrySdk());
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException(words(wrong), wrong);
        }
    }

    /** What is wrong: the SDK wraps what it did not expect, the missing library for gRPC for instance. */
    private static String words(RuntimeException wrong) {
        Throwable said = wrong;
        while (String.valueOf(said.getMessage()).startsWith(UNEXPECTED) && said.getCause() != null) {
            said = said.getCause();
        }
        return String.valueOf(said.getMessage()).lines().findFirst().orElse(UNEXPECTED);
    }

    /**
     * A request begins.
     *
     * @param header the value of a header of the request; null where it has none
     */
    public RequestSpan request(String method, Function<String, @Nullable String> header) {
        Context parent = propagator.extract(Context.root(), header, Headers.GETTER);
        Span span = tracer.spanBuilder(method)
                .setParent(parent)
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", method)
                .startSpan();
        return new RequestSpan(method, span, parent.with(span));
    }

    /** Traces how questions are read and decided, as parts of the requests that they came with. */
    public DecisionListener decisions() {
        return new DecisionSpans(tracer);
    }

    /** Calls to other services are parts of what they are made for. */
    public Calls calls() {
        return new CallSpans(tracer, propagator);
    }

    /** The same source, every look into which is a part of the request that it is made for. */
    public FactSource facts(String name, FactSource source) {
        return (project, needs, known) -> {
            Span span = tracer.spanBuilder("facts")
                    .setSpanKind(SpanKind.CLIENT)
                    .setAttribute("preflight.source", name)
                    .startSpan();
            try {
                return Context.current()
                        .with(span)
                        .wrapSupplier(() -> source.facts(project, needs, known))
                        .get();
            } catch (RuntimeException failure) {
                span.setStatus(StatusCode.ERROR);
                throw failure;
            } finally {
                span.end();
            }
        };
    }

    /** Sends what is still to be sent, as far as that is possible in some seconds: nobody waits for a collector that is away. */
    @Override
    public void close() {
        sdk.shutdown().join(CLOSING_SECONDS, TimeUnit.SECONDS);
    }
}
