package cloud.preflight.adapter.http;

import cloud.preflight.adapter.console.Asset;
import cloud.preflight.adapter.console.Examples;
import cloud.preflight.answers.ErrorAnswer;
import cloud.preflight.answers.ListJson;
import cloud.preflight.request.InvalidRequest;
import cloud.preflight.request.Schedule;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the pages of the console load, and ask beside the interface itself. */
@Controller("/console")
@Requires(property = ConsoleController.SETTING, notEquals = "false")
final class ConsoleFilesController {

    private final Bodies bodies;

    ConsoleFilesController(Bodies bodies) {
        this.bodies = bodies;
    }

    /** A script, a style or a picture. */
    @Get(uri = "/{file:[^/]+}", produces = MediaType.ALL)
    HttpResponse<byte[]> file(HttpRequest<?> request, String file, @QueryValue @Nullable String v) {
        return Asset.named(file)
                .<HttpResponse<byte[]>>map(asset -> {
                    MutableHttpResponse<byte[]> answer =
                            ConsoleAnswer.of(asset.bytes(), asset.mediaType(), request.getHeaders());
                    if (asset.version().equals(v)) {
                        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "max-age=31536000, immutable");
                    }
                    return answer;
                })
                .orElseGet(() -> nothing(request));
    }

    /** What the worked examples are called. */
    @Get(
            uri = "/examples",
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> examples(HttpHeaders headers) {
        return ConsoleAnswer.of(ListJson.bytes("examples", Examples.names()), MediaType.APPLICATION_JSON, headers);
    }

    /** A worked example: a question and its verdict. */
    @Get(
            uri = "/examples/{name:[^/]+}",
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> example(HttpRequest<?> request, String name) {
        return Examples.named(name)
                .<HttpResponse<byte[]>>map(
                        bytes -> ConsoleAnswer.of(bytes, MediaType.APPLICATION_JSON, request.getHeaders()))
                .orElseGet(() -> nothing(request));
    }

    /** When a policy with this pattern runs, in so many days. */
    @Post(
            uri = "/runs",
            consumes = "text/calendar",
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    CompletableFuture<HttpResponse<?>> runs(
            @Body IncomingBody body, @QueryValue @Nullable String from, @QueryValue @Nullable String days) {
        Optional<Days> asked = Days.of(from, days);
        return asked.isEmpty()
                ? CompletableFuture.completedFuture(Errors.response(ErrorAnswer.invalid(Days.WANTED)))
                : bodies.answered(body, true, pattern -> runs(pattern, asked.get()));
    }

    private static HttpResponse<?> runs(byte[] pattern, Days days) {
        try {
            Schedule schedule = Schedule.of(new String(pattern, StandardCharsets.UTF_8));
            return HttpResponse.ok(ListJson.bytes(
                            "runs",
                            schedule.runsFrom(days.first())
                                    .takeWhile(run -> run.isBefore(days.end()))
                                    .map(Instant::toString)
                                    .toList()))
                    .contentType(MediaType.APPLICATION_JSON_TYPE);
        } catch (InvalidRequest invalid) {
            return Errors.response(ErrorAnswer.invalid(invalid.faults()));
        }
    }

    private static HttpResponse<byte[]> nothing(HttpRequest<?> request) {
        return Errors.response(Errors.of(request, HttpStatus.NOT_FOUND.getCode()));
    }
}
