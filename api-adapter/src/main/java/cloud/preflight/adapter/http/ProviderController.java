package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.CapabilityAnswer;
import cloud.preflight.answers.Origin;
import cloud.preflight.catalog.Language;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.util.concurrent.CompletableFuture;

/** The published CSBS paths: {@code POST /v1/{project_id}/providers/{provider_id}/resources/action}. */
@Controller("/v1/{projectId:[^/]+}/providers/{providerId:[^/]+}/resources/action")
final class ProviderController {

    private final Current current;
    private final CallerFacts facts;
    private final Bodies bodies;

    ProviderController(Current current, CallerFacts facts, Bodies bodies) {
        this.current = current;
        this.facts = facts;
        this.bodies = bodies;
    }

    /** What can be backed up, or restored. */
    @Post(
            consumes = MediaType.APPLICATION_JSON,
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    CompletableFuture<HttpResponse<?>> check(
            String projectId, String providerId, @Body IncomingBody body, HttpRequest<?> request) {
        Origin origin = RequestId.origin(projectId, request.getHeaders(), Language.ENGLISH);
        CallerFacts.Asked asked = facts.of(request);
        return bodies.answered(
                body,
                false,
                bytes -> asked.aged(
                        response(asked.by(current.deciding().capabilities()).answer(origin, providerId, bytes))));
    }

    private static MutableHttpResponse<?> response(CapabilityAnswer answer) {
        return answer instanceof CapabilityAnswer.Results results
                ? AnswerStream.json(results.json().upTo(AnswerStream.HELD), results.json())
                : Errors.response(((Answer.Failed) answer).error());
    }
}
