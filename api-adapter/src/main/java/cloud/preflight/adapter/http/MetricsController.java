package cloud.preflight.adapter.http;

import cloud.preflight.adapter.metrics.Metrics;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Shows how the service runs, to Prometheus: {@code GET /prometheus}. */
@Controller("/prometheus")
@Requires(property = MetricsController.SETTING, notEquals = "false")
@ExecuteOn(TaskExecutors.IO)
final class MetricsController {

    /** The setting that turns it off: {@code PREFLIGHT_METRICS}. */
    static final String SETTING = "preflight.metrics";

    private static final String TEXT = "text/plain";

    private final Metrics metrics;

    MetricsController(Metrics metrics) {
        this.metrics = metrics;
    }

    /** Everything that is measured. */
    @Get(produces = TEXT)
    HttpResponse<byte[]> metrics() {
        return HttpResponse.ok(metrics.text()).contentType(Metrics.CONTENT_TYPE);
    }
}
