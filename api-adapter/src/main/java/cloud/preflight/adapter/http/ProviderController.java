package cloud.preflight.adapter.http;

import cloud.preflight.answers.Answer;
import cloud.preflight.answers.Capabilities;
import cloud.preflight.answers.CapabilityAnswer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The published CSBS paths: {@code POST /v1/{project_id}/providers/{provider_id}/resources/action}. */
@Controller("/v1/{projectId:[^/]+}/providers/{providerId:[^/]+}/resources/action")
@ExecuteOn(TaskExecutors.IO)
final class ProviderController {

    private final Capabilities capabilities;

    ProviderController(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** What can be backed up, or restored. */
    @Post(
            consumes = MediaType.APPLICATION_JSON,
            produces = {MediaType.APPLICATION_JSON, ValidationController.ANY_APPLICATION})
    HttpResponse<byte[]> check(String projectId, String providerId, @Body byte[] body) {
        CapabilityAnswer answer = capabilities.answer(projectId, providerId, body);
        return answer instanceof CapabilityAnswer.Results results
                ? HttpResponse.ok(results.json()).contentType(MediaType.APPLICATION_JSON_TYPE)
                : Errors.response(((Answer.Failed) answer).error());
    }
}
