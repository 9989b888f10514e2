package cloud.preflight.adapter.tracing;

import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a request by their names. */
enum Headers implements TextMapGetter<Function<String, @Nullable String>> {
    GETTER;

    @Override
    public @Nullable String get(@Nullable Function<String, @Nullable String> headers, String name) {
        return headers == null ? null : headers.apply(name);
    }
}
