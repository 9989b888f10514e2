package cloud.preflight.adapter.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Shows what can be asked here: to programs {@code GET /openapi}, to people {@code GET /openapi/reference}. */
@Controller("/openapi")
@ExecuteOn(TaskExecutors.IO)
final class OpenApiController {

    private final OpenApi document = OpenApi.read();

    /** The OpenAPI document: as JSON where that is asked for by name, else as YAML. */
    @Get(produces = MediaType.ALL)
    HttpResponse<byte[]> document(HttpHeaders headers) {
        FixedAnswer answer = wantsJson(headers) ? document.json() : document.yaml();
        return answer.to(headers).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** The same as a page, which loads nothing. */
    @Get(uri = "/reference", produces = MediaType.TEXT_HTML)
    HttpResponse<byte[]> reference(HttpHeaders headers) {
        return document.page()
                .to(headers)
                .header("Content-Security-Policy", document.policy())
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer");
    }

    /** The accepted types come with the highest weight first. */
    private static boolean wantsJson(HttpHeaders headers) {
        return headers.accept().stream()
                .filter(range -> range.getQualityAsNumber().signum() > 0)
                .map(MediaType::getSubtype)
                .filter(subtype -> subtype.endsWith("json") || subtype.endsWith("yaml"))
                .findFirst()
                .filter(subtype -> subtype.endsWith("json"))
                .isPresent();
    }
}
